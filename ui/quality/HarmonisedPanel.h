#pragma once
// A harmonised table: which columns become which fields, what comes of it, and making it part of the pipeline.
#include "ui/base/Panel.h"
#include "ui/quality/RankingsSource.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace podium::ui {

class HarmonisedFieldsModel;
class TableView;

class HarmonisedPanel final : public Panel
{
    Q_OBJECT
public:
    explicit HarmonisedPanel(RankingsSource& source, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void fill();
    void addField();
    void fillSource(); ///< what is said of the table whose column is chosen
    void fillWhere();  ///< which of its rows count
    void applyWhere();
    QString rowsText() const;
    QString filledText() const; ///< how many gaps of which fields

    RankingsSource& m_source;
    HarmonisedFieldsModel* m_model;
    QComboBox* m_which; ///< where there are several
    QLabel* m_text;
    QTableView* m_view;
    QLineEdit* m_field;
    QPushButton* m_add;
    QLabel* m_sourceText; ///< the table whose column is chosen
    QLabel* m_whereLabel;
    QComboBox* m_whereColumn; ///< of that table
    QLineEdit* m_whereText;
    QPushButton* m_earlier;
    QPushButton* m_later;
    QCheckBox* m_addsRows;
    QPushButton* m_build;
    QPushButton* m_remove;
    QLabel* m_built;
    Card* m_tableCard;
    TableView* m_table;
    RankingsSource::View m_shown;
    int m_column = 0; ///< to be chosen when the table was made anew
};

} // namespace podium::ui
