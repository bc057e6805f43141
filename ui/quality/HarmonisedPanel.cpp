#include "ui/quality/HarmonisedPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QCheckBox>
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
      m_view(new QTableView(this)), m_field(newLine(this)), m_add(newButton(this)), m_sourceText(newLabel("secondary", this, true)),
      m_whereLabel(newLabel("secondary", this)), m_whereColumn(new QComboBox(this)), m_whereText(newLine(this)), m_earlier(newButton(this)), m_later(newButton(this)), m_addsRows(new QCheckBox(this)), m_build(newButton(this, true)),
      m_remove(newButton(this)),
      m_built(newLabel("good", this, true)), m_tableCard(new Card(this)),
      m_table(new TableView(source.session().jobs(), source.session().files(), this))
{
    m_which->setObjectName(QStringLiteral("harmonisedWhich"));
    m_view->setObjectName(QStringLiteral("harmonisedFields"));
    m_field->setObjectName(QStringLiteral("harmonisedField"));
    m_add->setObjectName(QStringLiteral("harmonisedAddField"));
    m_build->setObjectName(QStringLiteral("harmonisedBuild"));
    m_remove->setObjectName(QStringLiteral("harmonisedRemove"));
    m_text->setObjectName(QStringLiteral("harmonisedRows"));
    m_sourceText->setObjectName(QStringLiteral("harmonisedSource"));
    m_whereColumn->setObjectName(QStringLiteral("harmonisedWhereColumn"));
    m_whereText->setObjectName(QStringLiteral("harmonisedWhereText"));
    m_whereText->setMaximumWidth(kFieldWidth);
    m_whereColumn->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_whereLabel->setBuddy(m_whereColumn);
    m_earlier->setObjectName(QStringLiteral("harmonisedEarlier"));
    m_later->setObjectName(QStringLiteral("harmonisedLater"));
    m_addsRows->setObjectName(QStringLiteral("harmonisedAddsRows"));
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
    auto* order = new QHBoxLayout;
    order->setSpacing(8);
    order->addWidget(m_sourceText, 1);
    order->addWidget(m_addsRows);
    order->addWidget(m_earlier);
    order->addWidget(m_later);
    auto* where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_whereLabel);
    where->addWidget(m_whereColumn);
    where->addWidget(m_whereText, 1);
    where->addStretch();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    auto* top = new QHBoxLayout; // what takes the table away stands far from what makes it
    top->setSpacing(8);
    top->addWidget(m_which);
    top->addWidget(m_text, 1);
    top->addWidget(m_remove, 0, Qt::AlignTop);
    all->addLayout(top);
    all->addWidget(m_view);
    all->addLayout(order);
    all->addLayout(where);
    all->addLayout(line);
    all->addWidget(m_built);
    all->addWidget(m_tableCard);
    all->addStretch();

    connect(m_which, &QComboBox::currentTextChanged, this, [this](const QString& name) { m_source.setName(name.toStdString()); });
    connect(m_model, &HarmonisedFieldsModel::mapped, this, [this](const std::vector<cleaning::HarmonisedSource>& sources) {
        if (m_shown != nullptr)
            m_source.session().setHarmonisedSources(m_shown->name, sources, m_shown->text);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HarmonisedPanel::fillSource);
    const auto move = [this](int by) {
        const QModelIndex at = m_view->currentIndex();
        m_column = at.column() + by; // the table stays the chosen one
        m_model->move(at.column(), by);
    };
    connect(m_whereColumn, &QComboBox::activated, this, &HarmonisedPanel::fillWhere);
    connect(m_whereText, &QLineEdit::editingFinished, this, &HarmonisedPanel::applyWhere);
    connect(m_earlier, &QPushButton::clicked, this, [move] { move(-1); });
    connect(m_later, &QPushButton::clicked, this, [move] { move(1); });
    connect(m_addsRows, &QCheckBox::clicked, this, [this](bool adds) { m_model->setAddsRows(m_view->currentIndex().column(), adds); });
    connect(m_add, &QPushButton::clicked, this, &HarmonisedPanel::addField);
    connect(m_field, &QLineEdit::returnPressed, this, &HarmonisedPanel::addField);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_add->setEnabled(!text.trimmed().isEmpty() && !m_model->hasField(text.trimmed().toStdString()));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_shown != nullptr)
            m_source.session().removeHarmonised(m_shown->name);
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

void HarmonisedPanel::fillSource()
{
    using Key = cleaning::HarmonisedSource::Key;
    const int column = m_view->currentIndex().column();
    const cleaning::HarmonisedSource* source = m_model->source(column);
    m_earlier->setEnabled(m_model->canMove(column, -1));
    m_later->setEnabled(m_model->canMove(column, 1));
    m_addsRows->setVisible(source != nullptr && source->key() == Key::InstitutionAndYear);
    m_addsRows->setEnabled(m_model->sourceOf(column) > 0); // the first one begins the table
    m_addsRows->setChecked(source != nullptr && source->addsRows);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_whereLabel, m_whereColumn, m_whereText})
        widget->setVisible(source != nullptr);
    if (source != nullptr) {
        // The column of a condition that is there, so that it is seen at once.
        const QString before = m_whereColumn->currentText();
        QStringList columns = m_model->choices(column);
        columns.removeFirst();
        m_whereColumn->clear();
        m_whereColumn->addItems(columns);
        const bool isListed = columns.contains(before) && std::any_of(source->where.begin(), source->where.end(), [&](const auto& each) { return fromUtf8(each.first) == before; });
        m_whereColumn->setCurrentText(isListed || source->where.empty() ? (columns.contains(before) ? before : columns.value(0)) : fromUtf8(source->where.front().first));
        fillWhere();
    }
    if (source == nullptr) {
        m_sourceText->setText(tr("Each row is a field of the common table. A table gives a cell where none with a lower number knows it. "
                               "A double click chooses another column; choose a cell to see how its table is joined."));
        return;
    }
    QString text = source->key() == Key::InstitutionAndYear ? tr("%1 is joined by institution and year.")
                   : source->key() == Key::Institution      ? tr("%1 is joined by institution: it says the same for all years.")
                                                            : tr("%1 is joined by country.");
    text = text.arg(fromUtf8(source->table));
    QStringList only;
    for (const auto& [name, cell] : source->where)
        only.append(QStringLiteral("%1 = %2").arg(fromUtf8(name), fromUtf8(cell)));
    if (!only.isEmpty())
        text += QLatin1Char(' ') + tr("Only rows with %1.").arg(only.join(QStringLiteral(", ")));
    m_sourceText->setText(text);
}

void HarmonisedPanel::fillWhere()
{
    const cleaning::HarmonisedSource* source = m_model->source(m_view->currentIndex().column());
    if (source == nullptr)
        return;
    const std::string name = m_whereColumn->currentText().toStdString();
    const auto at = std::find_if(source->where.begin(), source->where.end(), [&](const auto& each) { return each.first == name; });
    m_whereText->setText(at == source->where.end() ? QString() : fromUtf8(at->second));
}

void HarmonisedPanel::applyWhere()
{
    const int column = m_view->currentIndex().column();
    if (m_model->source(column) == nullptr)
        return;
    m_column = column; // the table stays the chosen one
    m_model->setOnlyWhere(column, m_whereColumn->currentText().toStdString(), m_whereText->text().trimmed().toStdString());
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

QString HarmonisedPanel::filledText() const
{
    QStringList fields;
    for (const cleaning::HarmonisedField& field : m_shown->made.fields)
        if (field.filled > 0)
            fields.append(QStringLiteral("%1 %2").arg(fromUtf8(field.field), countText(field.filled)));
    return fields.isEmpty() ? QString() : QStringLiteral("; ") + tr("cells filled from another table (◥): %1").arg(fields.join(QStringLiteral(", ")));
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
        if (m_column > 0)
            m_view->setCurrentIndex(m_model->index(0, m_column));
        m_column = 0;
        fitHeight(*m_view, kFields);
        m_table->setTable(m_shown == nullptr ? QString() : fromUtf8(m_shown->name),
                          m_shown == nullptr ? nullptr : std::shared_ptr<const Table>(m_shown, &m_shown->table),
                          m_shown == nullptr ? nullptr : std::shared_ptr<const CellOrigins>(m_shown, &m_shown->made.origins));
    }
    fillSource();
    if (m_shown == nullptr)
        return;
    m_text->setText(rowsText());
    if (m_shown->inPipeline && m_build->hasFocus())
        m_view->setFocus(); // else it went to whatever comes next
    m_build->setVisible(!m_shown->inPipeline);
    m_built->setVisible(m_shown->inPipeline);
    m_built->setText(tr("✓ The stage harmonise makes this table, and it is cleaned and trained on like any other: choose %1 as the table to train on.")
                         .arg(fromUtf8(m_shown->name)));
    m_tableCard->setHeading(tr("The table as it would be made now"),
                            tr("%1 rows, %2 institutions")
                                    .arg(countText(m_shown->made.table.rowCount()), countText(static_cast<qint64>(m_shown->made.matching.institutions))) +
                                filledText());
}

void HarmonisedPanel::retranslate()
{
    m_which->setAccessibleName(tr("Harmonised table"));
    m_view->setAccessibleName(tr("Fields and the columns they are made of"));
    m_field->setPlaceholderText(tr("Name of a new field"));
    m_field->setAccessibleName(tr("Name of a new field"));
    m_add->setText(tr("Add the field"));
    m_whereLabel->setText(tr("Only rows whose"));
    m_whereColumn->setAccessibleName(tr("Column that says which rows count"));
    m_whereText->setPlaceholderText(tr("is this text; empty: all rows"));
    m_whereText->setAccessibleName(tr("Text that the column has in rows that count"));
    m_earlier->setText(tr("◀ Fill earlier"));
    m_earlier->setAccessibleName(tr("Fill earlier"));
    m_earlier->setToolTip(tr("This table gives a cell before those that are left of it now."));
    m_later->setText(tr("Fill later ▶"));
    m_later->setAccessibleName(tr("Fill later"));
    m_later->setToolTip(tr("This table gives a cell only where those that are right of it now know none."));
    m_addsRows->setText(tr("Adds its own rows"));
    m_addsRows->setToolTip(tr("Off: it only fills cells of rows that an earlier table has."));
    m_build->setText(tr("Make it part of the pipeline"));
    m_remove->setText(tr("Remove this table"));
    m_remove->setToolTip(tr("Takes its description, recipe and parameters out of the project; decisions about names stay. Undo brings it back."));
    m_model->refreshTexts();
    fill();
}

} // namespace podium::ui
