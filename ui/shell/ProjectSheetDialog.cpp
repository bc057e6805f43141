#include "ui/shell/ProjectSheetDialog.h"

#include <cmath>

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

#include "core/evaluation/Evaluation.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

ProjectSheetDialog::ProjectSheetDialog(const project::ProjectSheet& sheet, QWidget* parent)
    : QDialog(parent), m_question(newLine(this)), m_target(newLine(this)), m_metric(new QComboBox(this)), m_threshold(newLine(this)),
      m_owner(newLine(this)), m_notes(new QPlainTextEdit(this)), m_message(newLabel("error", this, true)), m_save(newButton(this, true))
{
    setObjectName(QStringLiteral("projectSheet"));
    setWindowTitle(tr("Project sheet"));
    m_metric->addItem(tr("not chosen"), QString());
    for (const evaluation::MetricInfo& metric : evaluation::metrics()) {
        m_metric->addItem(worded(metric.label), fromUtf8(metric.id));
        m_metric->setItemData(m_metric->count() - 1, worded(metric.help), Qt::ToolTipRole);
    }
    m_question->setText(fromUtf8(sheet.question));
    m_target->setText(fromUtf8(sheet.target));
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(fromUtf8(sheet.mainMetric))));
    m_threshold->setText(sheet.threshold ? QLocale().toString(*sheet.threshold, 'g', QLocale::FloatingPointShortest) : QString());
    m_owner->setText(fromUtf8(sheet.owner));
    m_notes->setPlainText(fromUtf8(sheet.notes));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(90);
    m_question->setPlaceholderText(tr("for example: which universities reach the first hundred?"));
    m_threshold->setPlaceholderText(QLocale().toString(0.95));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto add = [&](const char* name, const QString& label, QWidget* field) {
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add("sheetQuestion", tr("Question"), m_question);
    add("sheetTarget", tr("What is predicted"), m_target);
    add("sheetMetric", tr("Main metric"), m_metric);
    add("sheetThreshold", tr("Good enough from"), m_threshold);
    add("sheetOwner", tr("Owner"), m_owner);
    add("sheetNotes", tr("Notes"), m_notes);
    auto* explanation = newLabel("sentence", this, true);
    explanation->setText(tr("The main metric decides which run is the best, here and in every list. All of it may stay empty."));
    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save the sheet"));
    m_save->setObjectName(QStringLiteral("sheetSave"));
    m_save->setDefault(true);
    m_message->setObjectName(QStringLiteral("sheetMessage"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addLayout(form, 1);
    layout->addLayout(buttons);
    resize(600, sizeHint().height());

    connect(m_threshold, &QLineEdit::textChanged, this, &ProjectSheetDialog::check);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &ProjectSheetDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    check();
    m_question->setFocus();
}

std::optional<double> ProjectSheetDialog::threshold(bool& ok) const
{
    const QString text = m_threshold->text().trimmed();
    ok = true;
    if (text.isEmpty())
        return std::nullopt;
    double value = QLocale().toDouble(text, &ok);
    // In Spanish, too, a point is a decimal point: no threshold has thousands.
    if (!ok || text.contains(QLatin1Char('.')))
        value = QLocale::c().toDouble(text, &ok);
    ok = ok && std::isfinite(value);
    return value;
}

void ProjectSheetDialog::check()
{
    bool ok = false;
    const auto value = threshold(ok);
    const bool bounded = m_metric->currentData().toString() != QLatin1String("log_loss");
    QString message;
    if (!ok)
        message = tr("“Good enough from” takes a number such as %1.").arg(QLocale().toString(0.95));
    else if (value && (*value < 0 || (bounded && *value > 1)))
        message = bounded ? tr("This metric lies between 0 and 1; %1 % is written %2.").arg(95).arg(QLocale().toString(0.95))
                          : tr("This metric is never below 0.");
    m_message->setText(message);
    m_save->setEnabled(message.isEmpty());
}

project::ProjectSheet ProjectSheetDialog::sheet() const
{
    bool ok = false;
    project::ProjectSheet sheet;
    sheet.question = m_question->text().trimmed().toStdString();
    sheet.target = m_target->text().trimmed().toStdString();
    sheet.mainMetric = m_metric->currentData().toString().toStdString();
    sheet.threshold = threshold(ok);
    sheet.owner = m_owner->text().trimmed().toStdString();
    sheet.notes = m_notes->toPlainText().trimmed().toStdString();
    return sheet;
}

} // namespace podium::ui
