#include "ui/table/TableFilterBar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include "ui/base/FlowLayout.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

using Kind = ColumnFilter::Kind;

/// As the language writes it, or as the file does.
std::optional<double> numberIn(const QString& text)
{
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok)
        value = QLocale::c().toDouble(text, &ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString plainNumber(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

TableFilterBar::TableFilterBar(QWidget* parent)
    : Panel(parent), m_column(new QComboBox(this)), m_kind(new QComboBox(this)), m_text(newLine(this)), m_low(newLine(this)),
      m_high(newLine(this)), m_add(newButton(this)), m_chips(new QHBoxLayout)
{
    m_column->setObjectName(QStringLiteral("filterColumn"));
    m_kind->setObjectName(QStringLiteral("filterKind"));
    m_text->setObjectName(QStringLiteral("filterText"));
    m_low->setObjectName(QStringLiteral("filterLow"));
    m_high->setObjectName(QStringLiteral("filterHigh"));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Kind kind : {Kind::Contains, Kind::Range, Kind::Missing, Kind::Present})
        m_kind->addItem(QString(), static_cast<int>(kind));
    auto* row = new FlowLayout(this);
    for (QWidget* field : std::initializer_list<QWidget*>{m_column, m_kind, m_text, m_low, m_high, m_add})
        row->addWidget(field);
    row->addLayout(m_chips);

    connect(m_column, &QComboBox::currentIndexChanged, this, &TableFilterBar::showFields);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TableFilterBar::showFields);
    connect(m_add, &QPushButton::clicked, this, &TableFilterBar::add);
    for (QLineEdit* line : {m_text, m_low, m_high}) {
        connect(line, &QLineEdit::returnPressed, this, &TableFilterBar::add);
        connect(line, &QLineEdit::textChanged, this, &TableFilterBar::showFields);
    }
    retranslate();
}

void TableFilterBar::setTable(std::shared_ptr<const Table> table, bool hasOrigins)
{
    m_table = std::move(table);
    m_filters.clear();
    m_column->clear();
    if (m_table != nullptr)
        for (const std::string& name : m_table->names())
            m_column->addItem(fromUtf8(name));
    setEnabled(m_column->count() > 0);
    const int filled = m_kind->findData(static_cast<int>(Kind::Filled));
    if (hasOrigins && filled < 0)
        m_kind->addItem(QString(), static_cast<int>(Kind::Filled));
    else if (!hasOrigins && filled >= 0)
        m_kind->removeItem(filled);
    retranslate();
}

void TableFilterBar::setColumn(int column)
{
    m_column->setCurrentIndex(column);
}

void TableFilterBar::startTyping()
{
    (m_text->isVisibleTo(this) ? m_text : m_low->isVisibleTo(this) ? m_low : static_cast<QWidget*>(m_column))->setFocus();
}

void TableFilterBar::showFields()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    m_text->setVisible(kind == Kind::Contains);
    m_low->setVisible(kind == Kind::Range);
    m_high->setVisible(kind == Kind::Range);
    bool fits = m_table != nullptr && m_column->currentIndex() >= 0;
    if (fits && kind == Kind::Contains)
        fits = !m_text->text().isEmpty();
    if (fits && kind == Kind::Range) {
        const bool numbers = hasNumbers(m_table->column(static_cast<std::size_t>(m_column->currentIndex())).type());
        const auto good = [](const QLineEdit* line) { return line->text().isEmpty() || numberIn(line->text()); };
        fits = numbers && good(m_low) && good(m_high) && !(m_low->text().isEmpty() && m_high->text().isEmpty());
        m_add->setToolTip(numbers ? QString() : tr("This column holds no numbers."));
    } else {
        m_add->setToolTip({});
    }
    m_add->setEnabled(fits);
}

void TableFilterBar::add()
{
    if (!m_add->isEnabled())
        return;
    ColumnFilter filter;
    filter.column = static_cast<std::size_t>(m_column->currentIndex());
    filter.kind = static_cast<Kind>(m_kind->currentData().toInt());
    if (filter.kind == Kind::Contains)
        filter.text = m_text->text().toStdString();
    if (filter.kind == Kind::Range) {
        filter.low = numberIn(m_low->text());
        filter.high = numberIn(m_high->text());
    }
    for (QLineEdit* line : {m_text, m_low, m_high})
        line->clear();
    if (std::find(m_filters.begin(), m_filters.end(), filter) != m_filters.end())
        return;
    m_filters.push_back(filter);
    showFilters();
    emit filtersChanged();
}

void TableFilterBar::showFilters()
{
    clearLayout(m_chips);
    for (const ColumnFilter& filter : m_filters) {
        QPushButton* chip = newButton(this);
        chip->setObjectName(QStringLiteral("filterChip"));
        const QString text = describe(filter);
        chip->setText(QStringLiteral("✕ ") + text);
        chip->setAccessibleName(tr("Remove filter: %1").arg(text));
        chip->setToolTip(tr("Remove filter: %1").arg(text));
        // Later: the button that is clicked must not go while it tells of the click.
        connect(chip, &QPushButton::clicked, this, [this, filter] {
            std::erase(m_filters, filter);
            showFilters();
            emit filtersChanged();
        }, Qt::QueuedConnection);
        m_chips->addWidget(chip);
    }
}

QString TableFilterBar::describe(const ColumnFilter& filter) const
{
    const QString column = fromUtf8(m_table->names()[filter.column]);
    switch (filter.kind) {
    case Kind::Contains: return tr("%1 contains %2").arg(column, quoted(fromUtf8(filter.text)));
    case Kind::Missing: return tr("%1 is missing").arg(column);
    case Kind::Present: return tr("%1 is not missing").arg(column);
    case Kind::Filled: return tr("%1 is filled from another table").arg(column);
    case Kind::Range: break;
    }
    if (!filter.low)
        return QStringLiteral("%1 ≤ %2").arg(column, plainNumber(*filter.high));
    if (!filter.high)
        return QStringLiteral("%1 ≥ %2").arg(column, plainNumber(*filter.low));
    return tr("%1 from %2 to %3").arg(column, plainNumber(*filter.low), plainNumber(*filter.high));
}

void TableFilterBar::retranslate()
{
    m_kind->setItemText(0, tr("contains"));
    m_kind->setItemText(1, tr("between"));
    m_kind->setItemText(2, tr("is missing"));
    m_kind->setItemText(3, tr("is not missing"));
    if (m_kind->count() > 4)
        m_kind->setItemText(4, tr("is filled from another table"));
    m_text->setPlaceholderText(tr("text"));
    m_low->setPlaceholderText(tr("from"));
    m_high->setPlaceholderText(tr("to"));
    m_add->setText(tr("Filter"));
    m_column->setAccessibleName(tr("Column to filter by"));
    m_kind->setAccessibleName(tr("How to filter"));
    m_text->setAccessibleName(tr("Text the cell contains"));
    m_low->setAccessibleName(tr("Lowest value"));
    m_high->setAccessibleName(tr("Highest value"));
    showFilters();
    showFields();
}

} // namespace podium::ui
