#pragma once
// The source files of the project, for tests of their layout.
#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace podium::test {

struct SourceFile
{
    QString path; ///< relative to the root, with '/'
    QString text;
    bool isHeader() const { return path.endsWith(".h"); }
};

inline QString sourceRoot() { return QStringLiteral(PODIUM_SOURCE_DIR); }

inline QString readText(const QString& path)
{
    QFile file(sourceRoot() + "/" + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All .h and .cpp files below these folders.
inline QList<SourceFile> sourceFiles(const QStringList& folders)
{
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator files(sourceRoot() + "/" + folder, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << QDir(sourceRoot()).relativeFilePath(files.next());
    }
    paths.sort();
    QList<SourceFile> result;
    for (const QString& path : paths)
        result.append({path, readText(path)});
    return result;
}

/// Paths in #include lines, with their quotes or brackets.
inline QStringList includes(const SourceFile& file)
{
    static const QRegularExpression pattern("^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"])",
                                            QRegularExpression::MultilineOption);
    QStringList result;
    for (auto matches = pattern.globalMatch(file.text); matches.hasNext();)
        result << matches.next().captured(1);
    return result;
}

struct MarkedText
{
    QString id;
    QString english;
    QString file;
};

/// Every PODIUM_TEXT(id, english) outside comments. Literals that stand side by side are one, as for the
/// compiler.
inline QList<MarkedText> markedTexts(const QList<SourceFile>& files)
{
    static const QRegularExpression comment("//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"",
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression marked(
        "\\bPODIUM_TEXT\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*,\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)");
    static const QRegularExpression literal("\"((?:[^\"\\\\]|\\\\.)*)\"");
    QList<MarkedText> result;
    for (const SourceFile& file : files) {
        QString code;
        qsizetype at = 0;
        for (auto matches = comment.globalMatch(file.text);
             matches.hasNext();) { // comments go, strings (which may hold //) stay
            const auto match = matches.next();
            code += file.text.mid(at, match.capturedStart() - at) +
                    (match.captured().startsWith('"') ? match.captured() : QString(" "));
            at = match.capturedEnd();
        }
        code += file.text.mid(at);
        for (auto matches = marked.globalMatch(code); matches.hasNext();) {
            const auto match = matches.next();
            QString english;
            for (auto parts = literal.globalMatch(match.captured(2)); parts.hasNext();)
                english += parts.next().captured(1);
            english.replace("\\\"", "\"").replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
            result.append({match.captured(1), english, file.path});
        }
    }
    return result;
}

/// For a failure: the first of them, one per line.
inline QString listed(const QStringList& problems)
{
    return QString("%1 problems:\n  ").arg(problems.size()) + problems.mid(0, 40).join("\n  ");
}

} // namespace podium::test
