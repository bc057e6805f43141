#include "ui/quality/HarmonisedPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/quality/HarmonisedFieldsModel.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

constexpr int kFields = 12; // in sight; more scroll
constexpr int kTableHeight = 360;
constexpr int kFieldWidth = 220;

} // namespace

HarmonisedPanel::HarmonisedPanel(RankingsSource& source, QWidget* parent)
    : Panel(parent), m_source(source), m_model(new HarmonisedFieldsModel(this)), m_which(new QComboBox(this)), m_text(newLabel("secondary", this, true)),
      m_view(new QTableView(this)), m_field(newLine(this)), m_add(newButton(this)), m_build(newButton(this, true)),
      m_built(newLabel("good", this, true)), m_tableCard(new Card(this)),
      m_table(new TableView(source.session().jobs(), source.session().files(), this))
{
    m_which->setObjectName(QStringLiteral("harmonisedWhich"));
    m_view->setObjectName(QStringLiteral("harmonisedFields"));
    m_field->setObjectName(QStringLiteral("harmonisedField"));
    m_add->setObjectName(QStringLiteral("harmonisedAddField"));
    m_build->setObjectName(QStringLiteral("harmonisedBuild"));
    m_text->setObjectName(QStringLiteral("harmonisedRows"));
    m_view->setModel(m_model);
    setUpTable(*m_view, {});
    m_view->setItemDelegate(new ColumnChoiceDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_field->setMaximumWidth(kFieldWidth);
    m_table->setMinimumHeight(kTableHeight);
    m_tableCard->body()->addWidget(m_table);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_field);
    line->addWidget(m_add);
    line->addStretch();
    line->addWidget(m_build);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_which, 0, Qt::AlignLeft);
    all->addWidget(m_text);
    all->addWidget(m_view);
    all->addLayout(line);
    all->addWidget(m_built);
    all->addWidget(m_tableCard);
    all->addStretch();

    connect(m_which, &QComboBox::currentTextChanged, this, [this](const QString& name) { m_source.setName(name.toStdString()); });
    connect(m_model, &HarmonisedFieldsModel::mapped, this, [this](const std::vector<cleaning::HarmonisedSource>& sources) {
        if (m_shown != nullptr)
            m_source.session().setHarmonisedSources(m_shown->name, sources, m_shown->text);
    });
    connect(m_add, &QPushButton::clicked, this, &HarmonisedPanel::addField);
    connect(m_field, &QLineEdit::returnPressed, this, &HarmonisedPanel::addField);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_add->setEnabled(!text.trimmed().isEmpty() && !m_model->hasField(text.trimmed().toStdString()));
    });
    connect(m_build, &QPushButton::clicked, this, [this] {
        if (m_shown != nullptr)
            m_source.session().buildHarmonised(m_shown->name);
    });
    connect(&source, &RankingsSource::changed, this, &HarmonisedPanel::fill);
    m_add->setEnabled(false);
    retranslate();
}

void HarmonisedPanel::addField()
{
    if (!m_add->isEnabled())
        return;
    m_model->addField(m_field->text().trimmed().toStdString());
    m_field->clear();
    fitHeight(*m_view, kFields);
    m_view->scrollToBottom();
    m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 1));
    m_view->setFocus();
}

QString HarmonisedPanel::rowsText() const
{
    QStringList parts;
    for (const cleaning::HarmonisedRows& rows : m_shown->made.rows) {
        if (rows.joined + rows.added + rows.leftOut == 0)
            parts.append(tr("%1 gives cells of %2 rows").arg(fromUtf8(rows.table), countText(rows.used)));
        else if (rows.leftOut > 0)
            parts.append(tr("%1: of %2 rows %3 joined, %4 added, %5 left out")
                             .arg(fromUtf8(rows.table), countText(rows.read), countText(rows.joined), countText(rows.added), countText(rows.leftOut)));
        else
            parts.append(tr("%1: of %2 rows %3 joined, %4 added")
                             .arg(fromUtf8(rows.table), countText(rows.read), countText(rows.joined), countText(rows.added)));
    }
    return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

void HarmonisedPanel::fill()
{
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const std::string& name : m_source.names())
            m_which->addItem(fromUtf8(name));
        if (m_source.view() != nullptr)
            m_which->setCurrentIndex(m_which->findText(fromUtf8(m_source.view()->name)));
        m_which->setVisible(m_which->count() > 1);
    }
    const bool isNew = m_shown != m_source.view();
    m_shown = m_source.view();
    if (isNew) {
        m_model->setView(m_shown);
        m_view->resizeColumnsToContents();
        fitHeight(*m_view, kFields);
        m_table->setTable(m_shown == nullptr ? QString() : fromUtf8(m_shown->name),
                          m_shown == nullptr ? nullptr : std::shared_ptr<const Table>(m_shown, &m_shown->made.table));
    }
    if (m_shown == nullptr)
        return;
    m_text->setText(rowsText());
    m_build->setVisible(!m_shown->inPipeline);
    m_built->setVisible(m_shown->inPipeline);
    m_built->setText(tr("✓ The stage harmonise makes this table, and it is cleaned and trained on like any other: choose %1 as the table to train on.")
                         .arg(fromUtf8(m_shown->name)));
    m_tableCard->setHeading(tr("The table as it would be made now"),
                            tr("%1 rows, %2 institutions")
                                .arg(countText(m_shown->made.table.rowCount()), countText(static_cast<qint64>(m_shown->made.matching.institutions))));
}

void HarmonisedPanel::retranslate()
{
    m_which->setAccessibleName(tr("Harmonised table"));
    m_view->setAccessibleName(tr("Fields and the columns they are made of"));
    m_field->setPlaceholderText(tr("Name of a new field"));
    m_field->setAccessibleName(tr("Name of a new field"));
    m_add->setText(tr("Add the field"));
    m_build->setText(tr("Make it part of the pipeline"));
    m_model->refreshTexts();
    fill();
}

} // namespace podium::ui
