#include "ui/cleaning/AddStepDialog.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/cleaning/StepWords.h"
#include "ui/pipeline/ChoiceWords.h"

namespace podium::ui {

namespace {

constexpr int kNameRole = Qt::UserRole, kSearchRole = Qt::UserRole + 1, kOptionsRole = Qt::UserRole + 2;
constexpr int kWidth = 520, kHeight = 440;

} // namespace

AddStepDialog::AddStepDialog(QWidget* parent)
    : QDialog(parent), m_search(newLine(this)), m_list(new QListWidget(this)), m_none(newLabel("secondary", this, true)), m_add(newButton(this, true))
{
    setObjectName(QStringLiteral("addStep"));
    setWindowTitle(tr("Add a step"));
    m_search->setObjectName(QStringLiteral("searchSteps"));
    m_search->setPlaceholderText(tr("Search the steps"));
    m_search->setAccessibleName(tr("Search the steps"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("stepKinds"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setWordWrap(true);
    m_none->setText(tr("No step fits. Try fewer letters, in Spanish or in English."));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const cleaning::StepKind* kind : cleaning::stepKinds()) {
        const Json item = std::string(kind->name);
        auto* entry = new QListWidgetItem(stepTitle(item) + QLatin1Char('\n') + stepPurpose(item), m_list);
        entry->setData(kNameRole, fromUtf8(kind->name));
        QStringList words;
        for (const TextId& text : {kind->title, kind->purpose})
            words += inEachLanguage(text.id, QString::fromUtf8(text.english));
        words.append(fromUtf8(kind->name));
        entry->setData(kSearchRole, words.join(QLatin1Char(' ')));
        for (const Parameter& parameter : kind->parameters) { // "mean" is a way to fill
            words += inEachLanguage(parameter.label.id, QString::fromUtf8(parameter.label.english));
            for (const std::string& choice : parameter.choices)
                words << fromUtf8(choice) << choiceWord(choice);
        }
        entry->setData(kOptionsRole, words.join(QLatin1Char(' ')));
        entry->setToolTip(fromUtf8(kind->name));
    }
    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    m_add->setText(tr("Add the step"));
    m_add->setDefault(true);
    m_add->setObjectName(QStringLiteral("addChosenStep"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1, Qt::AlignTop);
    layout->addLayout(buttons);
    resize(kWidth, kHeight);
    connect(m_search, &QLineEdit::textChanged, this, &AddStepDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { m_add->setEnabled(!chosen().empty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    filter();
    m_search->setFocus();
}

std::string AddStepDialog::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr || item->isHidden() ? std::string() : item->data(kNameRole).toString().toStdString();
}

void AddStepDialog::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto fits = [&](const QListWidgetItem& item, int role) {
        const QString text = item.data(role).toString();
        return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    QListWidgetItem *first = nullptr, *byItself = nullptr; // what a step is comes before what it can be told
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!fits(*item, kOptionsRole));
        if (first == nullptr && !item->isHidden())
            first = item;
        if (byItself == nullptr && fits(*item, kSearchRole))
            byItself = item;
    }
    first = byItself == nullptr ? first : byItself;
    m_none->setVisible(first == nullptr);
    m_list->setVisible(first != nullptr);
    m_list->setCurrentItem(first);
    m_add->setEnabled(first != nullptr);
}

bool AddStepDialog::eventFilter(QObject* watched, QEvent* event)
{
    // Up and down walk the list while the search line keeps the focus.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace podium::ui
