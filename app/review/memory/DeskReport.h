// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Archive.h"

namespace morat {

/// What was said to findings, counted. Decisions that were taken back do not count.
struct ReportCounts {
    int corrected = 0;   ///< a suggestion put in, or own words
    int ignored = 0;     ///< this time, or in the article
    int falseAlarms = 0; ///< called so
    int accepted = 0;    ///< the word was accepted for good

    void add(Verb verb, int times = 1);
    [[nodiscard]] int all() const { return corrected + ignored + falseAlarms + accepted; }
    /// The share of false alarms among what was decided, 0 to 1; 0 where nothing was.
    [[nodiscard]] double falseAlarmRate() const;
    friend bool operator==(const ReportCounts &, const ReportCounts &) = default;
};

/// Counts under a name: a rule, an editor, a folder.
struct ReportRow {
    QString name;
    ReportCounts counts;
    int drafts = 0; ///< with a decision under this name
};

/// A week, from Monday to Sunday in this computer's time.
struct ReportWeek {
    QDate monday;
    ReportCounts counts;
    int entered = 0;  ///< drafts that came onto the desk
    int reviewed = 0; ///< drafts that were marked as reviewed for the first time
    /// Minutes from entered to reviewed of those, the middle one; -1: there are none.
    qint64 middleWait = -1;
};

/// What a desk did over a time.
struct DeskReport {
    QDateTime since; ///< UTC; not valid: from the beginning
    QDateTime until; ///< UTC, not in it; not valid: until now
    int entered = 0;
    int reviewed = 0;
    qint64 middleWait = -1; ///< minutes from entered to reviewed, the middle one; -1: none
    qint64 longWait = -1;   ///< …that nine of ten stay below
    ReportCounts counts;
    QList<ReportRow> rules;      ///< what was decided most first
    QList<ReportRow> categories; ///< kinds of findings
    QList<ReportRow> editors;
    QList<ReportRow> folders; ///< the name of the folder that a draft's file is in
    QList<ReportWeek> weeks;  ///< in order, none left out between the first and the last
};

[[nodiscard]] Result<DeskReport> deskReport(const Archive &archive, const QDateTime &since = {},
                                            const QDateTime &until = {});

/// Of all that was ever decided, by rule.
[[nodiscard]] Result<QHash<QString, ReportCounts>> countsByRule(const Archive &archive);

} // namespace morat
