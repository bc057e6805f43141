#pragma once
// Which columns of each table are features, on the Features page: ticks, what speaks for and against each column, named lists.
#include <map>

#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace podium::ui {

class FeatureColumnsModel;
struct FeatureReading;

/// Shown while the project has the stage. Columns are read in a job whenever the project changed.
class FeatureColumnsCard final : public Card
{
    Q_OBJECT
public:
    static constexpr const char* kParameter = "featurize.columns"; ///< what it edits

    explicit FeatureColumnsCard(ProjectSession& session, QWidget* parent = nullptr);

    /// Where ticks differ from the file: the map of columns with the new one in it; else empty.
    ProjectSession::Settings unsaved() const;

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void read();
    void take(std::shared_ptr<const FeatureReading> reading);
    void fillTables();
    void fillLists();
    void fillState();
    void showMessage(const QString& message); ///< instead of the list; empty = the list
    void chooseList();
    void saveList();
    void removeList();
    std::string table() const;
    std::vector<std::string> inFile(const Json& columns) const; ///< features of the table as a map of columns has them

    ProjectSession& m_session;
    std::shared_ptr<const FeatureReading> m_reading; ///< of the table that is shown
    std::vector<std::string> m_saved;                ///< features as the file has them
    std::string m_stage;
    FeatureColumnsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_tableLabel;
    QComboBox* m_tables;
    QTableView* m_view;
    QLabel* m_message;
    QLabel* m_state;
    QPushButton* m_usual;
    QPushButton* m_committed;
    QPushButton* m_discard;
    QPushButton* m_save;
    QLabel* m_listLabel;
    QComboBox* m_lists;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QPushButton* m_saveList;
    QWidget* m_tools;
};

} // namespace podium::ui
