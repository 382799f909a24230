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

/// Fills in what stands around a correction, on its line.
void surround(Correction &row, const QString &text) {
    constexpr qsizetype reach = 40;
    const TextRange place = row.place;
    const qsizetype lineStart = place.start > 0 ? text.lastIndexOf(u'\n', place.start - 1) + 1 : 0;
    qsizetype lineEnd = text.indexOf(u'\n', place.end());
    lineEnd = lineEnd < 0 ? text.size() : lineEnd;
    const qsizetype from = std::max(lineStart, place.start - reach);
    const qsizetype to = std::min(lineEnd, place.end() + reach);
    row.left = (from > lineStart ? u"…"_s : QString()) + text.mid(from, place.start - from);
    row.right = text.mid(place.end(), to - place.end()) + (to < lineEnd ? u"…"_s : QString());
}

} // namespace

QString correctionsTitle() {
    return Report::tr("Corrections");
}

QString noCorrections() {
    return Report::tr("Nothing was corrected.");
}

QStringList correctionColumns() {
    return {u"#"_s,
            Report::tr("Where"),
            Report::tr("Was"),
            Report::tr("Is now"),
            Report::tr("Why"),
            Report::tr("Who")};
}

QString shownAlone(const QString &words) {
    return QString(words).replace(u'\n', u"↵"_s).replace(QChar(0x00A0), u"⍽"_s);
}

QString Correction::now() const {
    return after.isEmpty() ? Report::tr("(removed)") : shownAlone(after);
}

QString Correction::decided() const {
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : QString();
}

QList<Correction> correctionsOf(const ReviewSession &session) {
    const WorkingText &text = session.text();
    QList<Correction> rows;
    for (const Decision &decision : session.decisions()) {
        const std::optional<TextRange> place = session.placeOf(decision.id);
        if (!changesText(decision.verb) || !place)
            continue;
        rows.append({*place,
                     {},
                     {},
                     decision.removed(),
                     decision.replacement,
                     decision.message,
                     decision.author,
                     decision.time});
    }
    const qsizetype decided = rows.size();
    const QString original = text.original().joined();
    for (const Edit &edit : text.edits()) {
        const TextRange range = text.currentRange(edit);
        const bool known =
            std::any_of(rows.cbegin(), rows.cbegin() + decided, [range](const Correction &row) {
                return row.place.overlaps(range) || row.place.start == range.start;
            });
        if (!known)
            rows.append({range,
                         {},
                         {},
                         original.mid(edit.range.start, edit.range.length),
                         edit.replacement,
                         Report::tr("Edited by hand"),
                         session.author(),
                         {}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Correction &a, const Correction &b) {
        return a.place.start < b.place.start;
    });

    for (Correction &row : rows)
        surround(row, text.current());
    return rows;
}

QString questionsTitle() {
    return Report::tr("Questions to the author");
}

QString questionStateWords(const Question &question) {
    switch (question.state) {
    case QuestionState::Open:
        return Report::tr("please answer");
    case QuestionState::Answered:
        return Report::tr("answered");
    case QuestionState::Settled:
        break;
    }
    return Report::tr("settled");
}

namespace {

QString saidHtml(const QString &text, const QString &author, const QDateTime &time) {
    return u"<p>"_s % text.toHtmlEscaped().replace(u'\n', u"<br>"_s) % u" <small>"_s %
           author.toHtmlEscaped() % u", "_s %
           QLocale().toString(time.toLocalTime(), QLocale::ShortFormat).toHtmlEscaped() %
           u"</small></p>\n"_s;
}

/// What was asked, in the order of the text, with its answers; empty where nothing was.
QString questionsHtml(const ReviewSession &session) {
    const QList<Question> questions = session.questions();
    if (questions.isEmpty())
        return {};
    QString html = u"<h2>"_s % questionsTitle().toHtmlEscaped() % u"</h2>\n<ol>\n"_s;
    for (const Question &question : questions) {
        Correction place;
        QString words = question.words;
        if (question.place) {
            place.place = *question.place;
            surround(place, session.text().current());
            words = session.text().current().mid(question.place->start, question.place->length);
        }
        html += u"<li><p>"_s % place.left.toHtmlEscaped() % u"<mark>"_s %
                shownAlone(words).toHtmlEscaped() % u"</mark>"_s % place.right.toHtmlEscaped() %
                u" ("_s % questionStateWords(question).toHtmlEscaped() % u")</p>\n"_s;
        if (!question.place)
            html += u"<p><small>"_s %
                    Report::tr("These words do not stand in the text any more.").toHtmlEscaped() %
                    u"</small></p>\n"_s;
        html += saidHtml(question.text, question.author, question.time);
        if (!question.replies.isEmpty()) {
            html += u"<blockquote>"_s;
            for (const Question::Reply &reply : question.replies)
                html += saidHtml(reply.text, reply.author, reply.time);
            html += u"</blockquote>\n"_s;
        }
        html += u"</li>\n"_s;
    }
    return html % u"</ol>\n"_s;
}

} // namespace

QStringList questionLines(const ReviewSession &session) {
    QStringList lines;
    for (const Question &question : session.questions()) {
        QString said = u"%1. “%2” (%3)\n%4: %5"_s.arg(
            QString::number(lines.size() + 1), shownAlone(question.words),
            questionStateWords(question), question.author, question.text);
        for (const Question::Reply &reply : question.replies)
            said += u"\n%1: %2"_s.arg(reply.author, reply.text);
        lines.append(said);
    }
    return lines;
}

QString correctionReportHtml(const ReviewSession &session) {
    const QList<Correction> rows = correctionsOf(session);
    QString html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s;
    html += session.title().toHtmlEscaped();
    html += u"</title>\n<style>body{font-family:sans-serif;margin:2em;line-height:1.45}"
            "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;"
            "padding:.45em .6em;text-align:left;vertical-align:top}del{color:#a4161a}"
            "ins{color:#1b6e3c;font-weight:bold;text-decoration:none}small{color:#666}"
            "</style></head><body>\n<h1>"_s;
    html += correctionsTitle().toHtmlEscaped() % u"</h1>\n<p>"_s % session.title().toHtmlEscaped() %
            u"</p>\n"_s;
    if (rows.isEmpty()) {
        html += u"<p>"_s % noCorrections().toHtmlEscaped() % u"</p>\n"_s;
        return html % questionsHtml(session) % u"</body></html>\n"_s;
    }
    html += u"<table>\n<tr>"_s;
    for (const QString &column : correctionColumns())
        html += u"<th>"_s % column.toHtmlEscaped() % u"</th>"_s;
    html += u"</tr>\n"_s;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Correction &row = rows[i];
        QString who = row.author.toHtmlEscaped();
        if (row.time.isValid())
            who += u"<br><small>"_s % row.decided().toHtmlEscaped() % u"</small>"_s;
        html += u"<tr><td>"_s % QString::number(i + 1) % u"</td><td>"_s % row.left.toHtmlEscaped() %
                u"<ins>"_s % shownAlone(row.after).toHtmlEscaped() % u"</ins>"_s %
                row.right.toHtmlEscaped() % u"</td><td><del>"_s %
                shownAlone(row.before).toHtmlEscaped() % u"</del></td><td><ins>"_s %
                row.now().toHtmlEscaped() % u"</ins></td><td>"_s % row.reason.toHtmlEscaped() %
                u"</td><td>"_s % who % u"</td></tr>\n"_s;
    }
    return html % u"</table>\n"_s % questionsHtml(session) % u"</body></html>\n"_s;
}

} // namespace morat
