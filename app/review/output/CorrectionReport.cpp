// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/CorrectionReport.h"

#include "review/session/ReviewSession.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(CorrectionReport)
};

struct Row {
    TextRange place;
    QString before;
    QString after;
    QString reason;
    QString author;
    QDateTime time;
};

/// What stands around a place, on its line.
QString around(const QString &text, TextRange place, const QString &marked) {
    constexpr qsizetype reach = 40;
    const qsizetype lineStart = place.start > 0 ? text.lastIndexOf(u'\n', place.start - 1) + 1 : 0;
    qsizetype lineEnd = text.indexOf(u'\n', place.end());
    lineEnd = lineEnd < 0 ? text.size() : lineEnd;
    const qsizetype from = std::max(lineStart, place.start - reach);
    const qsizetype to = std::min(lineEnd, place.end() + reach);
    const QString left = text.mid(from, place.start - from).toHtmlEscaped();
    const QString right = text.mid(place.end(), to - place.end()).toHtmlEscaped();
    return (from > lineStart ? u"…"_s : QString()) % left % marked % right %
           (to < lineEnd ? u"…"_s : QString());
}

QString shown(const QString &text) {
    QString visible = text.toHtmlEscaped();
    visible.replace(u'\n', u"↵"_s);
    visible.replace(QChar(0x00A0), u"⍽"_s);
    return visible;
}

} // namespace

QString correctionReportHtml(const ReviewSession &session) {
    const WorkingText &text = session.text();
    QList<Row> rows;
    for (const Decision &decision : session.decisions()) {
        const std::optional<TextRange> place = session.placeOf(decision.id);
        if (!changesText(decision.verb) || !place)
            continue;
        rows.append({*place, decision.removed(), decision.replacement, decision.message,
                     decision.author, decision.time});
    }
    const qsizetype decided = rows.size();
    const QString original = text.original().joined();
    for (const Edit &edit : text.edits()) {
        const TextRange range = text.currentRange(edit);
        const bool known =
            std::any_of(rows.cbegin(), rows.cbegin() + decided, [range](const Row &row) {
                return row.place.overlaps(range) || row.place.start == range.start;
            });
        if (!known)
            rows.append({range,
                         original.mid(edit.range.start, edit.range.length),
                         edit.replacement,
                         Report::tr("Edited by hand"),
                         session.author(),
                         {}});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.place.start < b.place.start; });

    QString html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s;
    html += session.title().toHtmlEscaped();
    html += u"</title>\n<style>body{font-family:sans-serif;margin:2em;line-height:1.45}"
            "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;"
            "padding:.45em .6em;text-align:left;vertical-align:top}del{color:#a4161a}"
            "ins{color:#1b6e3c;font-weight:bold;text-decoration:none}small{color:#666}"
            "</style></head><body>\n<h1>"_s;
    html += Report::tr("Corrections").toHtmlEscaped() % u"</h1>\n<p>"_s %
            session.title().toHtmlEscaped() % u"</p>\n"_s;
    if (rows.isEmpty()) {
        html += u"<p>"_s % Report::tr("Nothing was corrected.").toHtmlEscaped() % u"</p>\n"_s;
        return html % u"</body></html>\n"_s;
    }
    html += u"<table>\n<tr><th>#</th><th>"_s % Report::tr("Where").toHtmlEscaped() %
            u"</th><th>"_s % Report::tr("Was").toHtmlEscaped() % u"</th><th>"_s %
            Report::tr("Is now").toHtmlEscaped() % u"</th><th>"_s %
            Report::tr("Why").toHtmlEscaped() % u"</th><th>"_s % Report::tr("Who").toHtmlEscaped() %
            u"</th></tr>\n"_s;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        QString who = row.author.toHtmlEscaped();
        if (row.time.isValid())
            who +=
                u"<br><small>"_s %
                QLocale().toString(row.time.toLocalTime(), QLocale::ShortFormat).toHtmlEscaped() %
                u"</small>"_s;
        const QString context =
            around(text.current(), row.place, u"<ins>"_s % shown(row.after) % u"</ins>"_s);
        html += u"<tr><td>"_s % QString::number(i + 1) % u"</td><td>"_s % context %
                u"</td><td><del>"_s % shown(row.before) % u"</del></td><td><ins>"_s %
                (row.after.isEmpty() ? Report::tr("(removed)").toHtmlEscaped() : shown(row.after)) %
                u"</ins></td><td>"_s % row.reason.toHtmlEscaped() % u"</td><td>"_s % who %
                u"</td></tr>\n"_s;
    }
    return html % u"</table>\n</body></html>\n"_s;
}

} // namespace morat
