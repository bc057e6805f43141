#include "ui/versioning/ApprovalCard.h"

#include <algorithm>
#include <set>

#include <QBoxLayout>
#include <QPushButton>

#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/versioning/VersionWords.h"

namespace podium::ui {

namespace {

/// The imported tables that a stage and those before it read; where it is trained on one of them by name, that one alone.
std::vector<const project::TableInfo*> tablesOf(const ProjectSnapshot& snapshot, const std::string& stage)
{
    std::set<std::string> stages = {stage}, read;
    std::vector<std::string> left = {stage};
    while (!left.empty()) {
        const StageView* view = snapshot.stage(left.back());
        left.pop_back();
        if (view == nullptr)
            continue;
        read.insert(view->definition.dependencies.begin(), view->definition.dependencies.end());
        for (const std::string& before : view->upstream)
            if (stages.insert(before).second)
                left.push_back(before);
    }
    const Json* dataset = snapshot.params.is_object() ? findDotted(snapshot.params, "train.train_data") : nullptr;
    std::vector<const project::TableInfo*> tables;
    for (const project::TableInfo& table : snapshot.tables)
        if (read.contains(table.path))
            tables.push_back(&table);
    const auto named = std::find_if(tables.begin(), tables.end(), [&](const auto* table) { return dataset != nullptr && *dataset == Json(table->name); });
    return named == tables.end() ? tables : std::vector<const project::TableInfo*>{*named};
}

} // namespace

ApprovalCard::ApprovalCard(ProjectSession& session, std::string stage, QWidget* parent)
    : Card(parent), m_session(session), m_stage(std::move(stage)), m_text(newLabel("warning", this, true)), m_look(newButton(this))
{
    m_look->setObjectName(QStringLiteral("approvalLook"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_look, 0, Qt::AlignTop);
    body()->addLayout(line);
    connect(m_look, &QPushButton::clicked, this, [this] { emit tableWanted(m_first); });
    connect(&session, &ProjectSession::changed, this, &ApprovalCard::fill);
    fill();
}

void ApprovalCard::fill()
{
    using State = project::VersionState::State;
    const auto snapshot = m_session.snapshot();
    QStringList inReview, disabled;
    if (snapshot != nullptr)
        for (const project::TableInfo* table : tablesOf(*snapshot, m_stage)) {
            if (table->review.state == State::InReview)
                inReview.append(fromUtf8(table->name));
            else if (table->review.state == State::Disabled)
                disabled.append(QStringLiteral("%1 (%2)").arg(fromUtf8(table->name), reviewText(table->review)));
            if (table->review.state == State::Disabled && disabled.size() == 1)
                m_first = fromUtf8(table->name);
        }
    if (disabled.isEmpty() && !inReview.isEmpty())
        m_first = inReview.front();
    setVisible(!inReview.isEmpty() || !disabled.isEmpty());
    setHeading(tr("Data that is trained on"));
    setRole(m_text, disabled.isEmpty() ? "warning" : "error");
    const Sign sign = severitySign(disabled.isEmpty() ? Severity::Warning : Severity::Error);
    m_text->setText(sign.glyph + QLatin1Char(' ') +
                    (disabled.isEmpty() ? tr("Nobody has approved these tables yet: %1. They can be trained on, and the model will say so.").arg(inReview.join(QStringLiteral(", ")))
                                        : tr("No model is trained on a version that somebody disabled: %1.").arg(disabled.join(QStringLiteral("; ")))));
    m_look->setText(tr("Look and approve…"));
    m_look->setToolTip(tr("Opens the versions of %1 on the page Data, where one is approved.").arg(m_first));
}

void ApprovalCard::retranslate()
{
    fill();
}

} // namespace podium::ui
