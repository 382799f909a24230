// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/IntakeControl.h"
#include "desktop/findings/DetailPane.h"
#include "desktop/memory/HistoryWindow.h"
#include "desktop/memory/MemoryThread.h"
#include "desktop/memory/SearchWindow.h"
#include "desktop/style/StyleControl.h"

#include <QPointer>

#include <optional>

namespace morat {

/// What the newsroom remembers: words are looked for in all drafts and opened where they stand, and
/// the history of the draft on the desk is shown; and of the current finding, how the same words
/// were decided on before. What the desk did over the last year is written as a report.
class MemoryControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        MemoryThread::Setup memory;
        ReviewControl &review;
        IntakeControl &intake;
        DraftEditor &editor;
        DetailPane &detail;
        StyleControl &style;
        const Answers &answers;
        QWidget *window;
    };

    MemoryControl(Desk desk, const ActionRegistry &actions);

    /// Drafts changed, here or elsewhere.
    void followDrafts();
    /// The windows, or null while they were never opened.
    [[nodiscard]] SearchWindow *searchWindow() const { return m_search; }
    [[nodiscard]] HistoryWindow *historyWindow() const { return m_history; }

signals:
    void said(const QString &message);
    void failed(const QString &message);

private:
    void beginSearch();
    void saveReport();
    void writeReport(const DeskReport &report);
    void takeCounts(const QHash<QString, ReportCounts> &counts);
    void showHistory();
    void showPast(const PastDecisions &past);
    void open(const FoundDraft &draft, const FoundLine &line);
    /// At the words for which a draft was opened.
    void goToPicked(const QString &path);
    /// Where they stand in the draft on the desk now.
    [[nodiscard]] std::optional<TextRange> placeOf(const ReviewSession &session) const;

    struct Picked {
        QString path;
        FoundLine line;
        WordQuery query;
    };

    Desk m_desk;
    MemoryThread m_memory;
    QPointer<SearchWindow> m_search;
    QPointer<HistoryWindow> m_history;
    QString m_report; ///< where the report is written that is being made; empty: none is
    Picked m_picked;  ///< the draft that is being opened; empty path: none is
};

} // namespace morat
