#include "ui/versioning/ChangeDialog.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include "core/ingest/Source.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableVersion.h"
#include "core/project/VersionText.h"
#include "core/versioning/TableContent.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/versioning/ChangeForm.h"
#include "ui/versioning/VersionWords.h"

namespace podium::ui {

namespace {

constexpr int kWidth = 860, kHeight = 680, kWaitMs = 250;
constexpr std::uint64_t kMostUnpacked = std::uint64_t{16} << 30;

} // namespace

ChangeDialog::ChangeDialog(ProjectSession& session, std::shared_ptr<const project::TableOverview> overview, QWidget* parent)
    : QDialog(parent), m_session(session), m_overview(std::move(overview)), m_form(new ChangeForm(this)), m_message(newLabel("secondary", this, true)),
      m_rejected(new RejectedRowsModel(this)), m_rejectedView(new QTableView(this)), m_difference(new DifferenceModel(this)),
      m_differenceView(new QTableView(this)), m_whyLabel(newLabel("secondary", this)), m_why(newLine(this)), m_cancel(newButton(this)),
      m_apply(newButton(this, true)), m_wait(new QTimer(this))
{
    setObjectName(QStringLiteral("changeTable"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kWidth, kHeight);
    m_message->setObjectName(QStringLiteral("changeMessage"));
    m_rejectedView->setObjectName(QStringLiteral("rejectedRows"));
    m_differenceView->setObjectName(QStringLiteral("changePreview"));
    m_why->setObjectName(QStringLiteral("changeWhy"));
    m_apply->setObjectName(QStringLiteral("applyChange"));
    m_cancel->setObjectName(QStringLiteral("cancelChange"));
    m_rejectedView->setModel(m_rejected);
    m_differenceView->setModel(m_difference);
    for (QTableView* view : {m_rejectedView, m_differenceView}) {
        setUpTable(*view, {});
        view->horizontalHeader()->setStretchLastSection(true);
    }
    m_differenceView->horizontalHeader()->setStretchLastSection(false); // what tells the row needs the room
    m_differenceView->horizontalHeader()->setSectionResizeMode(DifferenceModel::Row, QHeaderView::Stretch);
    m_whyLabel->setBuddy(m_why);
    m_form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what is left belongs to the preview
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    m_apply->setDefault(true); // Return in the reason does it
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    layout->addWidget(m_rejectedView, 1);
    layout->addWidget(m_differenceView, 2);
    layout->addStretch(0);
    layout->addWidget(m_whyLabel);
    layout->addWidget(m_why);
    layout->addLayout(buttons);
    connect(m_form, &ChangeForm::changed, this, &ChangeDialog::ask);
    connect(m_wait, &QTimer::timeout, this, &ChangeDialog::preview);
    connect(m_why, &QLineEdit::textChanged, this, [this] { show(m_preview); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ChangeDialog::apply);
    connect(&session, &ProjectSession::closed, this, &QDialog::reject);
    m_form->setSchema(m_overview->schema);
    retranslate();
    ask();
}

void ChangeDialog::say(const char* role, const QString& text)
{
    setRole(m_message, role);
    m_message->setText(text);
}

void ChangeDialog::ask()
{
    ++m_asked;
    m_failure.reset();
    show(nullptr);
    m_wait->start();
}

void ChangeDialog::preview()
{
    const auto operation = m_form->operation();
    const auto snapshot = m_session.snapshot();
    if (!operation || snapshot == nullptr)
        return;
    const int asked = m_asked;
    const QString file = m_form->needsFile() ? m_form->file() : QString();
    project::TableRequest request;
    request.table = m_overview->table;
    request.operation = *operation;
    m_session.jobs().start<Preview>(
        {PODIUM_TEXT("ui.previewChange", "See what a change of a table would do"), "tables.preview", JobPolicy::LatestOnly, false},
        [project = snapshot->project, request, file, known = m_rows, &files = m_session.files()](JobContext& job) mutable {
            Preview preview;
            if (!file.isEmpty()) {
                preview.rows = known;
                if (known == nullptr || known->file != file) {
                    auto rows = std::make_shared<Rows>();
                    rows->file = file;
                    std::vector<ingest::Finding> findings;
                    const auto tables = ingest::readSource(files, Path(file.toStdString()), kMostUnpacked, findings, job);
                    if (tables.size() != 1)
                        throw Error(ErrorCode::InvalidArgument,
                                    Text(PODIUM_TEXT("ui.oneTable", "The file holds {count} tables; one is needed."), {{"count", tables.size()}}),
                                    file.toStdString());
                    rows->rows = versioning::readAsText({{std::string(), tables.front().bytes}}, tables.front().origin, &rows->types, job);
                    preview.rows = rows;
                }
                request.operation.rows = preview.rows->rows;
                request.operation.rowTypes = preview.rows->types;
            }
            project::TablePreview made = project->versions().preview(request, job);
            preview.report = std::move(made.report);
            preview.lines = std::make_shared<const DifferenceLines>(std::move(made.difference));
            return preview;
        },
        [this, asked](std::shared_ptr<const Preview> made) {
            m_rows = made->rows != nullptr ? made->rows : m_rows;
            if (asked == m_asked)
                show(std::move(made));
        },
        [this, asked](const Error& error) {
            if (asked != m_asked)
                return;
            m_failure = error;
            show(nullptr);
        });
}

void ChangeDialog::show(std::shared_ptr<const Preview> preview)
{
    m_preview = std::move(preview);
    const bool isReady = m_preview != nullptr;
    m_rejected->setRejected(isReady ? m_preview->report.rejected : std::vector<versioning::RejectedRow>());
    m_rejectedView->setVisible(m_rejected->rowCount() > 0);
    m_difference->setLines(isReady ? m_preview->lines : nullptr);
    m_differenceView->setVisible(m_difference->rowCount() > 0);
    m_differenceView->setAccessibleName(tr("What would change"));
    const bool changes = isReady && !m_preview->report.refused && !(m_preview->report.detail.empty() && m_preview->lines->difference.empty());
    m_apply->setEnabled(changes && !m_isWorking && !m_why->text().trimmed().isEmpty());
    if (!isReady && m_failure) { // stays while the reason is typed
        say("error", QStringLiteral("▲ ") + worded(m_failure->text()) + QLatin1Char(' ') + worded(m_failure->hint()));
        return;
    }
    if (!isReady) {
        const QString missing = m_form->missing();
        say("secondary", missing.isEmpty() ? tr("What it would do is being worked out…") : missing);
        return;
    }
    const auto rejected = static_cast<qint64>(m_preview->report.rejected.size());
    if (m_preview->report.refused)
        say("error", QStringLiteral("▲ ") + (m_form->needsFile() ? tr("Rows that do not fit: %1. Nothing would be changed; mend them, or leave them out.")
                                                                 : tr("Rows that would not fit: %1. Nothing would be changed; mend them first.")) // there is no box for it
                                                .arg(countText(rejected)));
    else if (!changes)
        say("note", QStringLiteral("○ ") + tr("That would change nothing."));
    else
        say(rejected > 0 ? "warning" : "", (rejected > 0 ? QStringLiteral("◆ ") + tr("Rows left out: %1.").arg(countText(rejected)) + QLatin1Char(' ') : QString()) +
                                               (m_form->kind() == ChangeForm::Kind::Schema ? schemaText() : countsText(m_preview->report.counts)) +
                                               (m_why->text().trimmed().isEmpty() ? QLatin1Char(' ') + tr("Say why, then it can be done.") : QString()));
}

/// Of a step of the schema, which seldom changes rows.
QString ChangeDialog::schemaText() const
{
    QStringList parts;
    for (const Text& part : project::detailTexts(m_preview->report.detail))
        parts << worded(part);
    return tr("All %1 rows fit. From now on: %2.").arg(countText(m_preview->report.counts.rows), parts.join(QStringLiteral("; ")));
}

void ChangeDialog::apply()
{
    const auto operation = m_form->operation();
    if (!operation || m_preview == nullptr)
        return;
    project::TableRequest request;
    request.table = m_overview->table;
    request.operation = *operation;
    if (m_preview->rows != nullptr) {
        request.operation.rows = m_preview->rows->rows;
        request.operation.rowTypes = m_preview->rows->types;
    }
    request.why = m_why->text().trimmed().toStdString();
    request.base = m_overview->versions.empty() ? std::string() : m_overview->versions.front().commit;
    m_isWorking = true;
    m_apply->setEnabled(false);
    const QPointer<ChangeDialog> self(this);
    m_session.changeTable(
        request,
        [self](const project::TableReport& report) {
            if (self == nullptr)
                return;
            self->m_isWorking = false;
            if (report.refused) // rows that do not fit what others made of the table meanwhile
                return self->ask();
            self->accept();
        },
        [self](const Error& error) {
            if (self != nullptr)
                self->refuse(error);
        });
    say("secondary", tr("The change is being made…"));
}

void ChangeDialog::refuse(const Error& error)
{
    m_isWorking = false;
    show(m_preview);
    const QString problem = QStringLiteral("▲ ") + worded(error.text());
    if (error.text().id() == "project.rowsConflict")
        showMeanwhile(problem);
    else
        say("error", problem + QLatin1Char(' ') + worded(error.hint()));
}

void ChangeDialog::showMeanwhile(const QString& problem)
{
    struct Meanwhile
    {
        project::TableOverview newest;
        std::shared_ptr<const DifferenceLines> lines;
    };
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    say("error", problem);
    m_apply->setEnabled(false); // until they are seen
    const int asked = ++m_asked;
    const QPointer<ChangeDialog> self(this);
    m_session.jobs().start<Meanwhile>(
        {PODIUM_TEXT("ui.readMeanwhile", "Look at what others changed in a table"), "tables.preview", JobPolicy::LatestOnly, false},
        [project = snapshot->project, table = m_overview->table, base = m_overview->versions.empty() ? std::string() : m_overview->versions.front().commit](JobContext& job) {
            Meanwhile meanwhile{project->versions().overview(table, job), nullptr};
            meanwhile.lines = std::make_shared<const DifferenceLines>(project->versions().difference(table, base, {}, job));
            return meanwhile;
        },
        [self, asked, problem](const std::shared_ptr<const Meanwhile>& meanwhile) {
            if (self == nullptr || asked != self->m_asked)
                return;
            self->m_overview = std::make_shared<const project::TableOverview>(meanwhile->newest);
            self->m_difference->setLines(meanwhile->lines);
            self->m_differenceView->setVisible(self->m_difference->rowCount() > 0);
            self->m_differenceView->setAccessibleName(tr("What others changed meanwhile"));
            self->m_apply->setEnabled(true);
            self->say("error", problem + QLatin1Char(' ') +
                                   tr("Below is what they changed. Change what you typed, or make it a version all the same: then yours is on top of theirs."));
        });
}

void ChangeDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChangeDialog::retranslate()
{
    setWindowTitle(tr("Change %1").arg(fromUtf8(m_overview->table)));
    m_rejectedView->setAccessibleName(tr("Rows that do not fit"));
    m_differenceView->setAccessibleName(tr("What would change"));
    m_whyLabel->setText(tr("Why, for those who read the history"));
    m_why->setAccessibleName(m_whyLabel->text());
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(tr("Make it a version"));
    m_rejected->refreshTexts();
    m_difference->refreshTexts();
    show(m_preview);
}

} // namespace podium::ui
