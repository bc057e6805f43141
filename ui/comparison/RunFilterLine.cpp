#include "ui/comparison/RunFilterLine.h"

#include <algorithm>
#include <set>

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

#include "core/base/Error.h"
#include "core/project/ExperimentSearch.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

using Place = tracking::RunFilterPlace;

constexpr std::size_t kValuesOffered = 100;

} // namespace

RunFilterLine::RunFilterLine(QWidget* parent)
    : Panel(parent), m_edit(newLine(this)), m_historyButton(new QToolButton(this)), m_history(new QMenu(this)),
      m_message(newLabel("secondary", this, true)), m_completer(new QCompleter(this)), m_candidates(new QStringListModel(this))
{
    m_edit->setObjectName(QStringLiteral("runFilter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_message->setObjectName(QStringLiteral("runFilterMessage"));
    m_message->hide();
    m_historyButton->setObjectName(QStringLiteral("runFilterHistory"));
    m_historyButton->setArrowType(Qt::DownArrow);
    m_historyButton->setPopupMode(QToolButton::InstantPopup);
    m_historyButton->setMenu(m_history);
    m_historyButton->setFocusPolicy(Qt::TabFocus);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(m_edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(10);

    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    line->addWidget(m_edit, 1);
    line->addWidget(m_historyButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_message);

    connect(m_edit, &QLineEdit::textChanged, this, &RunFilterLine::read);
    connect(m_edit, &QLineEdit::textEdited, this, &RunFilterLine::complete);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (m_problem.empty())
            emit filterUsed(text());
    });
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &RunFilterLine::insert);
    retranslate();
}

QString RunFilterLine::text() const
{
    return m_edit->text().trimmed();
}

void RunFilterLine::setText(const QString& filter)
{
    m_edit->setText(filter);
}

void RunFilterLine::startTyping()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void RunFilterLine::setList(std::shared_ptr<const RunList> list)
{
    m_list = std::move(list);
}

void RunFilterLine::setHistory(const QStringList& filters)
{
    m_history->clear();
    for (const QString& filter : filters)
        connect(m_history->addAction(QString(filter).replace(QLatin1Char('&'), QLatin1String("&&"))), &QAction::triggered, this,
                [this, filter] { m_edit->setText(filter); });
    m_historyButton->setEnabled(!filters.isEmpty());
}

void RunFilterLine::read()
{
    const std::string typed = m_edit->text().toStdString();
    try {
        tracking::RunFilter filter = tracking::RunFilter::parse(typed);
        m_problem = m_hint = {};
        m_filter = std::move(filter);
        if (const std::string now = text().toStdString(); now != m_inForce) {
            m_inForce = now;
            emit filterChanged();
        }
    } catch (const Error& error) { // not a failure: the user is still typing
        m_problem = error.text();
        m_hint = error.hint();
        m_unfinished = m_problem.id() == "filter.expectedEnd";
    }
    showProblem();
}

void RunFilterLine::showProblem()
{
    m_message->setVisible(!m_problem.empty());
    if (m_problem.empty())
        return;
    setRole(m_message, m_unfinished ? "secondary" : "error");
    m_message->setText(m_hint.empty() ? worded(m_problem) : QStringLiteral("%1 %2").arg(worded(m_problem), worded(m_hint)));
    m_edit->setAccessibleDescription(m_message->text());
}

QStringList RunFilterLine::candidates(const Place& place) const
{
    QStringList all;
    switch (place.kind) {
    case Place::Kind::Key: {
        const auto add = [&](const std::vector<std::string>& keys, tracking::RunEntity entity) {
            for (const std::string& key : keys)
                all.append(fromUtf8(tracking::RunKey{entity, key}.text()));
        };
        add(m_list->metrics, tracking::RunEntity::Metric);
        add(m_list->parameters, tracking::RunEntity::Param);
        add(m_list->tags, tracking::RunEntity::Tag);
        for (const char* key : {"run_name", "status", "start_time", "end_time", "run_id", "dataset.name", "dataset.digest"})
            all.append(QString::fromLatin1(key));
        break;
    }
    case Place::Kind::Comparator:
        for (const tracking::RunComparator comparator : place.comparators)
            all.append(fromUtf8(tracking::name(comparator)));
        break;
    case Place::Kind::Value: {
        if (place.key.isNumber())
            break;
        std::set<std::string> values;
        const project::ExperimentColumns columns(m_list->runs());
        if (place.key.entity == tracking::RunEntity::Dataset)
            for (const auto& tables : columns.datasets(place.key.key))
                values.insert(tables.begin(), tables.end());
        else
            for (const auto& value : columns.texts(place.key))
                if (value && values.size() < kValuesOffered)
                    values.insert(*value);
        for (const std::string& value : values)
            all.append(value.find('\'') == std::string::npos ? QStringLiteral("'%1'").arg(fromUtf8(value)) : QStringLiteral("\"%1\"").arg(fromUtf8(value)));
        break;
    }
    case Place::Kind::And: all.append(QStringLiteral("AND")); break;
    case Place::Kind::Nothing: break;
    }
    return all;
}

void RunFilterLine::complete()
{
    if (m_list == nullptr)
        return;
    const std::string before = m_edit->text().left(m_edit->cursorPosition()).toStdString();
    const Place place = tracking::placeIn(before);
    const QString word = fromUtf8(std::string_view(before).substr(place.begin));
    const QStringList all = candidates(place);
    if (all.isEmpty() || all.contains(word, Qt::CaseInsensitive)) { // nothing to offer, or it stands there already
        m_completer->popup()->hide();
        return;
    }
    m_wordBegin = place.begin;
    m_candidates->setStringList(all);
    m_completer->setCompletionPrefix(word);
    m_completer->complete();
}

void RunFilterLine::insert(const QString& completion)
{
    const QString text = m_edit->text();
    const QString before = text.left(m_edit->cursorPosition());
    const QString kept = fromUtf8(before.toStdString().substr(0, m_wordBegin));
    const QString after = text.mid(before.size());
    const QString space = after.startsWith(QLatin1Char(' ')) ? QString() : QStringLiteral(" ");
    m_edit->setText(kept + completion + space + after);
    m_edit->setCursorPosition(static_cast<int>(kept.size() + completion.size() + 1));
}

bool RunFilterLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && m_edit->text().isEmpty() && m_historyButton->isEnabled()) {
            m_historyButton->showMenu();
            return true;
        }
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            m_edit->clear();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void RunFilterLine::retranslate()
{
    m_edit->setPlaceholderText(tr("Filter")); // short: the dock may be narrow
    m_edit->setAccessibleName(tr("Filter runs"));
    m_edit->setToolTip(tr("As in metrics.f1 > 0.9 AND params.`train.n_est` = '64': MLflow's search grammar. Ctrl+Space offers what fits."));
    m_historyButton->setAccessibleName(tr("Filters used before"));
    m_historyButton->setToolTip(tr("Filters used before"));
    m_completer->popup()->setAccessibleName(tr("What fits here"));
    showProblem();
}

} // namespace podium::ui
