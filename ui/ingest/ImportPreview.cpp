#include "ui/ingest/ImportPreview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/ingest/ImportModel.h"
#include "ui/ingest/ImportWords.h"
#include "ui/ingest/TableModels.h"
#include "ui/models/StretchedColumn.h"
#include "ui/models/TableSetup.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

using project::PlannedTable;

constexpr int kPreviewHeight = 360;

void setOrHide(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

/// The row that needs a look first: one that would stop the next run, else the first that is imported.
int firstOf(const std::vector<TableImporter::Entry>& entries)
{
    for (const bool foreseen : {true, false})
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (foreseen ? entries[i].table->foreseen.has_value() : entries[i].chosen)
                return static_cast<int>(i);
    return 0;
}

/// Items of a box: the first stands for what was recognised, the others for what may be chosen.
void fillBox(QComboBox* box, const QString& recognised, const std::vector<std::pair<QString, QVariant>>& choices, const QVariant& chosen)
{
    box->clear();
    box->addItem(recognised, QVariant()); // with a sign for it: the word would be cut off in a narrow window
    box->setItemData(0, ImportPreview::tr("as recognised"), Qt::ToolTipRole);
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(chosen.isValid() ? std::max(0, box->findData(chosen)) : 0);
    box->setToolTip(box->currentIndex() == 0 ? ImportPreview::tr("as recognised") : QString());
}

template <class T>
std::optional<T> chosenIn(const QComboBox* box)
{
    const QVariant value = box->currentData();
    return value.isValid() ? std::optional<T>(static_cast<T>(value.toInt())) : std::nullopt;
}

} // namespace

ImportPreview::ImportPreview(TableImporter& importer, QWidget* parent)
    : Panel(parent), m_importer(importer), m_model(new ImportModel(importer, this)), m_findings(new FindingsModel(this)),
      m_tablesCard(new Card(this)), m_tables(new QTableView(this)), m_leftOut(newLabel("secondary", this, true)), m_tableCard(new Card(this)),
      m_problem(newLabel("error", this, true)), m_change(newLabel("", this, true)), m_foreseen(newLabel("warning", this, true)),
      m_likeness(newLabel("", this, true)), m_name(), m_separator(), m_encoding(), m_decimal(), m_header(),
      m_findingsView(new QTableView(this)), m_rowsCard(new Card(this)),
      m_rows(new TableView(importer.session().jobs(), importer.session().files(), this))
{
    m_tables->setObjectName(QStringLiteral("importTables"));
    setFocusProxy(m_tables);
    m_tables->setModel(m_model);
    setUpTable(*m_tables, {});
    m_tables->setSelectionMode(QAbstractItemView::SingleSelection);
    new StretchedColumn(*m_tables, ImportModel::Name, 180); // what is imported must be readable; the table is scrolled for the rest
    m_tables->horizontalHeader()->setStretchLastSection(false);
    m_findingsView->setObjectName(QStringLiteral("importFindings"));
    m_findingsView->setModel(m_findings);
    setUpTable(*m_findingsView, {});
    m_findingsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findingsView->setWordWrap(true);
    m_findingsView->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    m_findingsView->horizontalHeader()->setStretchLastSection(false);
    m_findingsView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_change->setObjectName(QStringLiteral("importChange"));
    m_foreseen->setObjectName(QStringLiteral("importForeseen"));
    m_likeness->setObjectName(QStringLiteral("importLikeness"));

    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(4);
    m_name = addField("importName", *fields, 0, 0, 2);
    m_separator = addField("importSeparator", *fields, 0, 2);
    m_encoding = addField("importEncoding", *fields, 1, 0);
    m_decimal = addField("importDecimal", *fields, 1, 1);
    m_header = addField("importHeader", *fields, 1, 2);
    m_name.box->setEditable(true);
    m_name.box->setInsertPolicy(QComboBox::NoInsert);
    connect(m_name.box->lineEdit(), &QLineEdit::editingFinished, this, &ImportPreview::choose);

    m_tablesCard->body()->addWidget(m_tables);
    m_tablesCard->body()->addWidget(m_leftOut);
    for (QLabel* label : {m_problem, m_change, m_foreseen, m_likeness})
        m_tableCard->body()->addWidget(label);
    m_tableCard->body()->addLayout(fields);
    m_tableCard->body()->addWidget(m_findingsView);
    m_rows->setMinimumHeight(kPreviewHeight);
    m_rowsCard->body()->addWidget(m_rows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_tablesCard);
    layout->addWidget(m_tableCard);
    layout->addWidget(m_rowsCard);

    QWidget* last = m_tables;
    for (const Field& field : {m_name, m_separator, m_encoding, m_decimal, m_header}) {
        setTabOrder(last, field.box);
        last = field.box;
    }
    connect(&importer, &TableImporter::changed, this, &ImportPreview::fill);
    connect(m_tables->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPreview::fillTable);
    retranslate();
}

ImportPreview::Field ImportPreview::addField(const char* objectName, QGridLayout& grid, int line, int column, int span)
{
    const Field field{newLabel("secondary", this), new QComboBox(this)};
    field.box->setObjectName(QString::fromLatin1(objectName));
    field.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field.box->setMinimumContentsLength(10);
    field.label->setBuddy(field.box);
    grid.addWidget(field.label, 2 * line, column, 1, span);
    grid.addWidget(field.box, 2 * line + 1, column, 1, span);
    grid.setColumnStretch(column, 1);
    connect(field.box, &QComboBox::activated, this, &ImportPreview::choose);
    return field;
}

const PlannedTable* ImportPreview::current() const
{
    const int row = m_tables->currentIndex().row();
    const auto& entries = m_importer.entries();
    return row >= 0 && row < static_cast<int>(entries.size()) ? entries[static_cast<std::size_t>(row)].table.get() : nullptr;
}

void ImportPreview::fill()
{
    m_model->update();
    const auto& entries = m_importer.entries();
    m_tablesCard->setHeading(tr("Tables in %1").arg(m_importer.sources()), tr("ticked ones are imported; choose one to look at it"));
    QStringList leftOut;
    for (const ingest::Finding& finding : m_importer.findings())
        leftOut.append(severitySign(finding.severity).glyph + QLatin1Char(' ') + worded(finding.message));
    setOrHide(m_leftOut, leftOut.join(QLatin1Char('\n')));
    if (!m_tables->currentIndex().isValid() && !entries.empty()) {
        m_tables->selectRow(firstOf(entries));
        m_tables->setFocus(); // ticked and walked by the keyboard at once
    }
    fitHeight(*m_tables, 8);
    fillTable();
}

void ImportPreview::fillTable()
{
    const PlannedTable* table = current();
    m_tableCard->setVisible(table != nullptr);
    m_rowsCard->setVisible(table != nullptr && table->head.columnCount() > 0);
    if (table == nullptr) {
        m_shown.reset();
        m_rows->setTable({}, nullptr);
        return;
    }
    m_filling = true;
    fillName(*table);
    fillLayout(*table);
    m_filling = false;
    fillWords(*table);
    const auto& entry = m_importer.entries()[static_cast<std::size_t>(m_tables->currentIndex().row())].table;
    if (m_shown != entry) {
        m_shown = entry;
        m_rows->setTable(fromUtf8(entry->name), std::shared_ptr<const Table>(entry, &entry->head));
    }
}

void ImportPreview::fillName(const PlannedTable& table)
{
    m_name.box->clear();
    m_name.box->addItem(fromUtf8(table.source->name));
    if (const auto snapshot = m_importer.session().snapshot(); snapshot != nullptr)
        for (const project::TableInfo& known : snapshot->tables)
            if (known.name != table.source->name)
                m_name.box->addItem(fromUtf8(known.name));
    m_name.box->setEditText(fromUtf8(table.name));
}

void ImportPreview::fillLayout(const PlannedTable& table)
{
    const ingest::LayoutChoice& choice = table.choice.layout;
    const bool read = table.schema.fields.size() > 0;
    const auto recognised = [&](bool chosen, const QString& what) { return chosen || !read ? tr("as recognised") : what + QStringLiteral(" ✓"); };
    std::vector<std::pair<QString, QVariant>> separators, encodings;
    for (const char sign : {',', ';', '\t', '|'})
        separators.emplace_back(separatorText(sign), static_cast<int>(sign));
    for (const ingest::Encoding encoding :
         {ingest::Encoding::Utf8, ingest::Encoding::Utf16Le, ingest::Encoding::Utf16Be, ingest::Encoding::Latin1})
        encodings.emplace_back(encodingText(encoding), static_cast<int>(encoding));
    const auto header = [](bool names) { return names ? tr("names of the columns") : tr("data already"); };
    const auto decimal = [](char sign) { return sign == ',' ? tr("comma (1,5)") : tr("point (1.5)"); };
    const auto valueOf = [](const auto& value) { return value ? QVariant(static_cast<int>(*value)) : QVariant(); };
    fillBox(m_separator.box, recognised(choice.separator.has_value(), separatorText(table.dialect.separator)), separators, valueOf(choice.separator));
    fillBox(m_encoding.box, recognised(choice.encoding.has_value(), encodingText(table.dialect.encoding)), encodings, valueOf(choice.encoding));
    fillBox(m_decimal.box, recognised(choice.decimal.has_value(), decimal(table.decimal)),
            {{decimal('.'), static_cast<int>('.')}, {decimal(','), static_cast<int>(',')}}, valueOf(choice.decimal));
    fillBox(m_header.box, recognised(choice.header.has_value(), header(table.dialect.header)), {{header(true), 1}, {header(false), 0}},
            valueOf(choice.header));
}

void ImportPreview::fillWords(const PlannedTable& table)
{
    const QString name = fromUtf8(table.name);
    m_tableCard->setHeading(name, fromUtf8(table.source->origin));
    const auto problemText = [](const Error& error) {
        return worded(error.text()) + (error.hint().empty() ? QString() : QLatin1Char(' ') + worded(error.hint()));
    };
    setOrHide(m_problem, table.problem ? QStringLiteral("▲ ") + problemText(*table.problem) : QString());
    setOrHide(m_foreseen, table.foreseen ? QStringLiteral("◆ ") + tr("With it the next run would stop: %1").arg(problemText(*table.foreseen)) : QString());
    setOrHide(m_change, table.problem ? QString() : changeText(table, m_importer.session()));
    QString likeness;
    if (table.likeness) {
        likeness = tr("Its columns are those of the %1 ranking: %2.")
                       .arg(fromUtf8(features::ranking::publisher(table.likeness->table)), listedNames(table.likeness->matched));
        if (!table.likeness->lacking.empty())
            likeness += QLatin1Char(' ') + tr("It lacks %1.").arg(listedNames(table.likeness->lacking));
        if (table.name != table.likeness->table)
            likeness += QLatin1Char(' ') + tr("To put it in the place of the present one, call it %1.").arg(quoted(fromUtf8(table.likeness->table)));
    } else if (!table.schema.fields.empty()) {
        likeness = tr("Its columns are those of none of the three rankings: a table like any other.");
    }
    setOrHide(m_likeness, likeness);
    m_findings->setFindings(table.findings);
    m_findingsView->setVisible(!table.findings.empty());
    m_findingsView->setAccessibleName(tr("What was noticed in %1").arg(name));
    fitHeight(*m_findingsView, 6);
    m_rowsCard->setHeading(table.rows > table.head.rowCount() ? tr("First %1 rows of %2").arg(countText(table.head.rowCount()), name)
                                                              : tr("Rows of %1").arg(name),
                           tr("as they will be read"));
}

void ImportPreview::choose()
{
    const PlannedTable* table = current();
    if (m_filling || table == nullptr)
        return;
    project::ImportChoice choice;
    choice.name = m_name.box->currentText().trimmed().toStdString();
    if (choice.name == table->source->name)
        choice.name.clear();
    choice.layout.separator = chosenIn<char>(m_separator.box);
    choice.layout.encoding = chosenIn<ingest::Encoding>(m_encoding.box);
    choice.layout.decimal = chosenIn<char>(m_decimal.box);
    choice.layout.header = chosenIn<bool>(m_header.box);
    m_importer.setChoice(m_tables->currentIndex().row(), choice);
}

void ImportPreview::retranslate()
{
    m_name.label->setText(tr("&Name in the project"));
    m_separator.label->setText(tr("Between &cells"));
    m_encoding.label->setText(tr("&Encoding"));
    m_decimal.label->setText(tr("&Decimal sign"));
    m_header.label->setText(tr("First &row"));
    for (const Field& field : {m_name, m_separator, m_encoding, m_decimal, m_header})
        field.box->setAccessibleName(field.label->text().remove(QLatin1Char('&')));
    m_tables->setAccessibleName(tr("Tables to import"));
    m_findingsView->setAccessibleName(tr("What was noticed in %1").arg(m_importer.sources()));
    m_model->refreshTexts();
    m_findings->refreshTexts();
    fill();
}

void ImportPreview::restyle()
{
    m_model->refreshTexts();
    m_findings->refreshTexts();
}

} // namespace podium::ui
