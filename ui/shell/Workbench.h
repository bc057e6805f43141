#pragma once
// Everything the window works with, made once and in the order in which it depends on each other.
#include "core/base/ThreadPool.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Selection.h"
#include "ui/base/Settings.h"
#include "ui/base/Theme.h"
#include "ui/evaluation/EvaluationSource.h"
#include "ui/ingest/TableProfiles.h"
#include "ui/jobs/ActivityModel.h"
#include "ui/jobs/DesktopNotifier.h"
#include "ui/jobs/JobRunner.h"
#include "ui/project/ProjectSession.h"
#include "ui/quality/QualityReviews.h"

namespace podium::ui {

/// `theme`, `language` and `settings` belong to the program and outlive it. GUI thread only.
struct Workbench
{
    Workbench(Theme& theTheme, LanguageSwitch& theLanguage, Settings& theSettings)
        : theme(theTheme), language(theLanguage), settings(theSettings)
    {
    }

    ~Workbench() { jobs.stop(); } ///< before anything that they work on goes

    Theme& theme;
    LanguageSwitch& language;
    Settings& settings;
    ThreadPool pool;
    Selection selection;
    JobRunner jobs{pool};
    ActivityModel activity{jobs};
    DesktopNotifier notifier{jobs};
    ProjectSession session{jobs};
    EvaluationSource evaluations{session, selection};
    TableProfiles tables{session};
    QualityReviews quality{session};
};

} // namespace podium::ui
