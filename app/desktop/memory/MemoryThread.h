// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/memory/DeskReport.h"
#include "review/memory/DraftHistory.h"
#include "review/memory/MemorySearch.h"
#include "review/memory/PastDecisions.h"
#include "review/store/WaitForAnswer.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <functional>

namespace morat {

class MemoryWorker;

/// Reads what the newsroom did before on a thread of its own, over connections of its own, and
/// keeps the index for searching up to date there, a little at a time. Of searches only the last
/// is answered: who asks anew does not want what was asked before. To be used on the window's
/// thread.
class MemoryThread : public QObject {
    Q_OBJECT

public:
    struct Setup {
        QString address;       ///< of the review database
        QString password = {}; ///< of a server
        /// So long the start of the program is left alone.
        std::chrono::milliseconds start{5000};
        /// So long changes are collected before the index is looked at.
        std::chrono::milliseconds rest{2000};
    };

    explicit MemoryThread(Setup setup);
    ~MemoryThread() override;

    void search(const SearchWanted &wanted);
    /// The answer to what was searched is not wanted any more.
    void stopSearch() { ++m_search; }
    void readHistory(qint64 draft);
    /// How findings of a rule about the same words were decided on before.
    void readPast(const QString &rule, const QString &subject);
    /// What the desk did since a time, and how often each rule's findings were false alarms.
    void readReport(const QDateTime &since);
    void readRuleCounts();
    /// Drafts changed: the index follows soon.
    void lookSoon();
    /// …or at once: somebody wants to search.
    void lookNow();

signals:
    void found(const FoundInDrafts &drafts);
    void searchFailed(const QString &why);
    /// So many of all drafts are in the index as they are now.
    void filled(int known, int all);
    void historyRead(const DraftHistory &history);
    void historyFailed(const QString &why);
    void pastRead(const PastDecisions &past);
    void reportRead(const DeskReport &report);
    void reportFailed(const QString &why);
    void ruleCountsRead(const QHash<QString, ReportCounts> &counts);

private:
    AnswerWaits m_waits;
    QThread m_thread;
    MemoryWorker *m_worker;
    QTimer m_rests;
    QTimer m_later;        ///< until what could not be put in is tried again
    quint64 m_search = 0;  ///< the number of the last one
    quint64 m_history = 0; ///< …and of the last history
    quint64 m_past = 0;    ///< …and of the last finding
};

} // namespace morat
