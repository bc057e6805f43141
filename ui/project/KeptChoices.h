#pragma once
// How a panel is set up for a project: kept in the project's `.podium/ui.ini` (rebuildable, not in git) and taken up again when the
// project is opened.
#include <memory>

#include <QObject>
#include <QString>

class QAbstractButton;
class QComboBox;
class QSettings;
class QTabWidget;

namespace podium::ui {

class CurvePlot;
class ProjectSession;

/// GUI thread only. Where the file cannot be written nothing is remembered. What is bound has to live as long.
class KeptChoices final : public QObject
{
    Q_OBJECT
public:
    KeptChoices(ProjectSession& session, const QString& group, QObject* parent);
    ~KeptChoices() override;

    QString text(const QString& key) const; ///< empty where nothing was kept
    void keep(const QString& key, const QString& text);

    // Kept as the user leaves them; in a project that knows nothing of them they stand as they did when they were bound.
    void bind(QComboBox& box, const QString& key);
    void bind(QAbstractButton& check, const QString& key);
    void bind(QTabWidget& tabs, const QString& key);
    void bind(CurvePlot& plot, const QString& key); ///< what is zoomed into

signals:
    void opened(); ///< a project was: texts are those of it

private:
    QString m_group;
    std::unique_ptr<QSettings> m_store; ///< of the open project
};

} // namespace podium::ui
