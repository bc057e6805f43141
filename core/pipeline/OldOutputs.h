#pragma once
// Private to this folder: what a command made before, kept aside while it runs again.
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/pipeline/Abandoned.h"
#include "core/pipeline/Pipeline.h"

namespace podium::pipeline {

/// Old outputs of a stage while its command makes new ones: put back unless the new ones stand.
class OldOutputs
{
public:
    OldOutputs(FileSystem& files, const Path& root, const StageDefinition& stage, const Path& parent)
        : m_files(files), m_folder(files, parent, std::string(kTemporaryPrefix))
    {
        try {
            for (const StageOut& out : stage.outs) {
                if (out.persist)
                    continue;
                const Path path = root / out.path;
                const Path aside = m_folder.path() / std::to_string(m_moved.size());
                const bool there = files.exists(path);
                if (there)
                    files.rename(path, aside);
                m_moved.push_back({path, aside, there});
            }
        } catch (...) {
            putBack();
            throw;
        }
    }
    ~OldOutputs()
    {
        if (!m_replaced)
            putBack();
    }
    OldOutputs(const OldOutputs&) = delete;
    OldOutputs& operator=(const OldOutputs&) = delete;
    void replaced() { m_replaced = true; }

private:
    void putBack() noexcept
    {
        for (const Moved& moved : m_moved) {
            try {
                m_files.removeTree(moved.path);
                if (moved.there)
                    m_files.rename(moved.aside, moved.path);
            } catch (const std::exception&) {
                // Its content is still in the object store; the error that led here is the one to tell.
            }
        }
    }
    struct Moved
    {
        Path path;
        Path aside;
        bool there = false;
    };
    FileSystem& m_files;
    TemporaryDirectory m_folder;
    std::vector<Moved> m_moved;
    bool m_replaced = false;
};

} // namespace podium::pipeline
