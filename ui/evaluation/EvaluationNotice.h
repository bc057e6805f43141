#pragma once
// What makes the figures below it other than one would take them for, each with the way out: they are at a threshold that was moved,
// or the work folder's are of an earlier model. Hidden where neither is so.
#include "ui/base/Panel.h"

class QPushButton;

namespace podium::ui {

class EvaluationSource;

class EvaluationNotice final : public Panel
{
    Q_OBJECT
public:
    enum class Tells {
        Both,
        EarlierModel,   ///< beside the field of the threshold, which tells by itself
        MovedThreshold, ///< of chosen runs: where the work folder is not shown
    };
    /// `source` is not owned and outlives it.
    EvaluationNotice(EvaluationSource& source, QWidget* parent, Tells tells = Tells::Both);

protected:
    void retranslate() override;

private:
    struct Line
    {
        QLabel* words;
        QPushButton* wayOut;
    };
    Line addLine(const char* words, const char* wayOut);
    void tell();

    EvaluationSource& m_source;
    const Tells m_tells;
    Line m_moved, m_earlier;
};

} // namespace podium::ui
