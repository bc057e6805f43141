#pragma once
// A folder of one test, gone after it.
#include <QTemporaryDir>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"

namespace podium::test {

class ScratchDirectory
{
public:
    ScratchDirectory()
    {
        if (!m_directory.isValid())
            throw std::runtime_error("no scratch folder: " + m_directory.errorString().toStdString());
    }
    Path path() const { return Path(m_directory.path().toStdString()); }
    Path operator/(std::string_view name) const { return path() / name; }
    /// Makes the folders on the way.
    Path write(std::string_view name, std::string_view bytes)
    {
        const Path file = path() / name;
        m_files.createDirectories(file.parent_path());
        m_files.replaceUnsynced(file, bytes);
        return file;
    }
    std::string read(std::string_view name) const { return m_files.read(path() / name); }
    bool has(std::string_view name) const { return m_files.exists(path() / name); }
    /// All files below the folder, so that a test sees what was left behind.
    std::vector<std::string> files() const
    {
        std::vector<std::string> names;
        for (const Path& file : m_files.listTree(path()))
            names.push_back(file.string());
        return names;
    }

private:
    QTemporaryDir m_directory;
    FileSystem m_files;
};

} // namespace podium::test
