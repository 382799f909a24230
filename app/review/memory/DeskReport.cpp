// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/DeskReport.h"

#include "drafts/DraftAddress.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace morat {

namespace {

constexpr int daysOfWeek = 7;

QDate mondayOf(const QDateTime &time) {
    const QDate day = time.toLocalTime().date();
    return day.addDays(1 - day.dayOfWeek());
}

/// Rows by name, with the drafts of each.
class Rows {
public:
    void add(const QString &name, qint64 draft, Verb verb) {
        Row &row = m_rows[name];
        row.counts.add(verb);
        row.drafts.insert(draft);
    }
    [[nodiscard]] QList<ReportRow> sorted() const {
        QList<ReportRow> rows;
        for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
            rows.append({row.key(), row->counts, int(row->drafts.size())});
        std::ranges::stable_sort(rows, [](const ReportRow &a, const ReportRow &b) {
            return a.counts.all() > b.counts.all();
        });
        return rows;
    }

private:
    struct Row {
        ReportCounts counts;
        QSet<qint64> drafts;
    };
    QMap<QString, Row> m_rows; // in the order of names, where counts are equal
};

/// The value that a part of all stays below; -1 of none.
qint64 valueAt(QList<qint64> values, double part) {
    if (values.isEmpty())
        return -1;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, qsizetype(part * double(values.size())))];
}

bool isWithin(const QDateTime &time, const DeskReport &report) {
    return time.isValid() && (!report.since.isValid() || time >= report.since) &&
           (!report.until.isValid() || time < report.until);
}

class Weeks {
public:
    ReportWeek &at(const QDateTime &time) {
        const QDate monday = mondayOf(time);
        ReportWeek &week = m_weeks[monday];
        week.monday = monday;
        return week;
    }
    void addWait(const QDateTime &time, qint64 minutes) { m_waits[mondayOf(time)].append(minutes); }
    [[nodiscard]] QList<ReportWeek> inOrder() const {
        QList<ReportWeek> weeks;
        if (m_weeks.isEmpty())
            return weeks;
        for (QDate monday = m_weeks.firstKey(); monday <= m_weeks.lastKey();
             monday = monday.addDays(daysOfWeek)) {
            ReportWeek week = m_weeks.value(monday);
            week.monday = monday;
            week.middleWait = valueAt(m_waits.value(monday), 0.5);
            weeks.append(week);
        }
        return weeks;
    }

private:
    QMap<QDate, ReportWeek> m_weeks;
    QHash<QDate, QList<qint64>> m_waits;
};

} // namespace

void ReportCounts::add(Verb verb, int times) {
    switch (verb) {
    case Verb::Accept:
    case Verb::Edit:
        corrected += times;
        break;
    case Verb::IgnoreOnce:
    case Verb::IgnoreInArticle:
        ignored += times;
        break;
    case Verb::ReportFalseAlarm:
        falseAlarms += times;
        break;
    case Verb::AlwaysAcceptWord:
        accepted += times;
        break;
    case Verb::SwitchRuleOff:
        break;
    }
}

double ReportCounts::falseAlarmRate() const {
    return all() == 0 ? 0 : double(falseAlarms) / double(all());
}

Result<DeskReport> deskReport(const Archive &archive, const QDateTime &since,
                              const QDateTime &until) {
    DeskReport report{.since = since, .until = until};
    const auto drafts = archive.drafts();
    if (!drafts)
        return tl::make_unexpected(drafts.error());
    const auto decisions = archive.decisionsWithin(since, until);
    if (!decisions)
        return tl::make_unexpected(decisions.error());
    // Whether a draft was reviewed before the time that is asked for, moves before it say.
    const auto moves = archive.movesWithin({}, until);
    if (!moves)
        return tl::make_unexpected(moves.error());
    Weeks weeks;
    QHash<qint64, QDateTime> entered;
    QHash<qint64, QString> folders;
    for (const ArchivedDraft &draft : *drafts) {
        entered.insert(draft.record.id, draft.entered);
        folders.insert(draft.record.id,
                       QFileInfo(DraftAddress::of(draft.record.path).file).dir().dirName());
        if (!isWithin(draft.entered, report))
            continue;
        ++report.entered;
        ++weeks.at(draft.entered).entered;
    }
    QList<qint64> waits;
    QSet<qint64> known;
    for (const ArchivedMove &each : *moves) {
        if (each.move.to != WorkflowState::Reviewed || known.contains(each.draft))
            continue;
        known.insert(each.draft);
        if (!isWithin(each.move.time, report))
            continue;
        ++report.reviewed;
        ++weeks.at(each.move.time).reviewed;
        // A clock that was set back between the two makes no wait.
        const qint64 seconds = entered.value(each.draft).secsTo(each.move.time);
        if (!entered.value(each.draft).isValid() || seconds < 0)
            continue;
        constexpr qint64 secondsOfMinute = 60;
        waits.append(seconds / secondsOfMinute);
        weeks.addWait(each.move.time, seconds / secondsOfMinute);
    }
    report.middleWait = valueAt(waits, 0.5);
    report.longWait = valueAt(waits, 0.9);
    Rows rules;
    Rows categories;
    Rows editors;
    Rows places;
    for (const ArchivedDecision &each : *decisions) {
        const Decision &decision = each.decision;
        if (decision.undone || decision.verb == Verb::SwitchRuleOff)
            continue;
        report.counts.add(decision.verb);
        weeks.at(decision.time).counts.add(decision.verb);
        rules.add(decision.rule, each.draft, decision.verb);
        categories.add(decision.category, each.draft, decision.verb);
        editors.add(decision.author, each.draft, decision.verb);
        places.add(folders.value(each.draft), each.draft, decision.verb);
    }
    report.rules = rules.sorted();
    report.categories = categories.sorted();
    report.editors = editors.sorted();
    report.folders = places.sorted();
    report.weeks = weeks.inOrder();
    return report;
}

Result<QHash<QString, ReportCounts>> countsByRule(const Archive &archive) {
    return archive.verbsByRule().map([](const QList<VerbCount> &rows) {
        QHash<QString, ReportCounts> counts;
        for (const VerbCount &row : rows) {
            counts[row.rule].add(row.verb, row.count);
        }
        return counts;
    });
}

} // namespace morat
