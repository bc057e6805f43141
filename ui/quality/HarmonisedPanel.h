#pragma once
// A harmonised table: which columns become which fields, what comes of it, and making it part of the pipeline.
#include "ui/base/Panel.h"
#include "ui/quality/RankingsSource.h"

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
    QString rowsText() const;

    RankingsSource& m_source;
    HarmonisedFieldsModel* m_model;
    QComboBox* m_which; ///< where there are several
    QLabel* m_text;
    QTableView* m_view;
    QLineEdit* m_field;
    QPushButton* m_add;
    QPushButton* m_build;
    QLabel* m_built;
    Card* m_tableCard;
    TableView* m_table;
    RankingsSource::View m_shown;
};

} // namespace podium::ui
