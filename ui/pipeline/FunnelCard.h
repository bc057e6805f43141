#pragma once
// How many rows each step of a stage left, as bars with their figures in words; a click or Enter shows the rows behind a bar.
#include <QAbstractButton>

#include "core/project/StageFunnel.h"
#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

class QComboBox;
class QPushButton;

namespace podium::ui {

/// One step: its label, a bar as long as its share of all rows, and its figures.
class FunnelBarButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FunnelBarButton(QWidget* parent = nullptr);
    /// `all` rows fill the whole bar.
    void setBar(const project::FunnelBar& bar, std::int64_t all);
    QString figures() const; ///< "1,000 rows, 24 fewer"
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int labelWidth() const;
    int figuresWidth() const;
    project::FunnelBar m_bar;
    std::int64_t m_all = 0;
};

/// Of the stages `clean` and `featurize`; hidden until the stage made something. Figures and rows are read in jobs.
class FunnelCard final : public Card
{
    Q_OBJECT
public:
    FunnelCard(ProjectSession& session, std::string stage, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    using Funnels = std::vector<project::StageFunnel>;
    using Tables = std::vector<std::pair<Text, std::shared_ptr<const Table>>>; ///< with the titles of their tabs
    void read();
    void take(std::shared_ptr<const Funnels> funnels);
    void fill();
    const project::StageFunnel* shown() const;
    void showRows(std::size_t bar);
    void showTables();
    void open(const Text& what, std::function<Tables(JobContext&)> work);

    ProjectSession& m_session;
    std::string m_stage;
    std::shared_ptr<const Funnels> m_funnels;
    QLabel* m_tableLabel;
    QComboBox* m_tables;
    QVBoxLayout* m_area;
    std::vector<FunnelBarButton*> m_bars;
    QLabel* m_message;
    QPushButton* m_open;
};

} // namespace podium::ui
