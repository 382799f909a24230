// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/DeskReportPage.h"

#include "review/memory/ReportChart.h"
#include "review/store/StoreRows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct ReportTr {
    Q_DECLARE_TR_FUNCTIONS(DeskReport)
};

QString escaped(const QString &text) {
    return text.toHtmlEscaped();
}

QString shownDay(QDate day) {
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString shownWait(qint64 minutes) {
    constexpr qint64 ofHour = 60;
    if (minutes < 0)
        return u"–"_s;
    return minutes < ofHour
               ? ReportTr::tr("%1 min").arg(minutes)
               : ReportTr::tr("%1 h %2 min").arg(minutes / ofHour).arg(minutes % ofHour);
}

QString shownRate(const ReportCounts &counts) {
    return QLocale().toString(100 * counts.falseAlarmRate(), 'f', 1) + u" %"_s;
}

QString shownTime(const DeskReport &report) {
    const auto day = [](const QDateTime &time) { return shownDay(time.toLocalTime().date()); };
    if (report.since.isValid() && report.until.isValid())
        return ReportTr::tr("From %1 to before %2").arg(day(report.since), day(report.until));
    if (report.since.isValid())
        return ReportTr::tr("Since %1").arg(day(report.since));
    if (report.until.isValid())
        return ReportTr::tr("Before %1").arg(day(report.until));
    return ReportTr::tr("From the beginning");
}

QString cell(const QString &text) {
    return u"<td>"_s + escaped(text) + u"</td>"_s;
}

QString countCells(const ReportCounts &counts) {
    return cell(QString::number(counts.corrected)) + cell(QString::number(counts.ignored)) +
           cell(QString::number(counts.falseAlarms)) + cell(QString::number(counts.accepted)) +
           cell(shownRate(counts));
}

QString table(const QString &title, const QString &what, const QList<ReportRow> &rows,
              const CategoryNames &names) {
    if (rows.isEmpty())
        return {};
    QString html = u"<h2>"_s + escaped(title) + u"</h2>\n<table><tr>"_s;
    for (const QString &column : {what, ReportTr::tr("Corrected"), ReportTr::tr("Ignored"),
                                  ReportTr::tr("False alarms"), ReportTr::tr("Words accepted"),
                                  ReportTr::tr("False alarms, share"), ReportTr::tr("Drafts")})
        html += u"<th scope=\"col\">"_s + escaped(column) + u"</th>"_s;
    html += u"</tr>\n"_s;
    for (const ReportRow &row : rows)
        html += u"<tr><th scope=\"row\">"_s + escaped(names ? names(row.name) : row.name) +
                u"</th>"_s + countCells(row.counts) + cell(QString::number(row.drafts)) +
                u"</tr>\n"_s;
    return html + u"</table>\n"_s;
}

QString charts(const DeskReport &report) {
    QStringList weeks;
    ChartSeries corrected{ReportTr::tr("corrected"), u"#1b6e3c"_s, {}};
    ChartSeries ignored{ReportTr::tr("ignored"), u"#8a8a8a"_s, {}};
    ChartSeries falseAlarms{ReportTr::tr("false alarms"), u"#a4161a"_s, {}};
    ChartSeries entered{ReportTr::tr("entered"), u"#4a6fa5"_s, {}};
    ChartSeries reviewed{ReportTr::tr("reviewed"), u"#1b6e3c"_s, {}};
    ChartSeries wait{ReportTr::tr("minutes, the middle one"), u"#7a4a9e"_s, {}};
    for (const ReportWeek &week : report.weeks) {
        weeks.append(week.monday.toString(u"dd/MM"_s));
        corrected.values.append(week.counts.corrected);
        ignored.values.append(week.counts.ignored);
        falseAlarms.values.append(week.counts.falseAlarms);
        entered.values.append(week.entered);
        reviewed.values.append(week.reviewed);
        wait.values.append(double(week.middleWait));
    }
    QString html;
    const auto add = [&](const QString &title, const QList<ChartSeries> &series) {
        if (const QString chart = barChart(title, weeks, series); !chart.isEmpty())
            html += u"<h2>"_s + escaped(title) + u"</h2>\n"_s + chart;
    };
    add(ReportTr::tr("Findings decided on, by week"), {corrected, ignored, falseAlarms});
    add(ReportTr::tr("Drafts, by week"), {entered, reviewed});
    add(ReportTr::tr("From entered to reviewed, by week"), {wait});
    return html;
}

QString page(const DeskReport &report, const CategoryNames &names) {
    const QString title = ReportTr::tr("Report on the desk");
    QString html =
        u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s + escaped(title) +
        u"</title>\n<style>body{font-family:sans-serif;margin:2em auto;max-width:60em;padding:0 "
        "1em;line-height:1.45}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px "
        "solid #ccc;padding:.35em .6em;text-align:right}th:first-child{text-align:left}"
        "th[scope=row]{font-weight:normal}svg{width:100%;height:auto}.grid{stroke:#ddd}"
        ".axis{font-size:11px;fill:#555}</style></head><body>\n<h1>"_s +
        escaped(title) + u"</h1>\n<p>"_s + escaped(shownTime(report)) + u"</p>\n<table>"_s;
    const auto fact = [&html](const QString &name, const QString &value) {
        html +=
            u"<tr><th scope=\"row\">"_s + escaped(name) + u"</th>"_s + cell(value) + u"</tr>\n"_s;
    };
    fact(ReportTr::tr("Drafts that came in"), QString::number(report.entered));
    fact(ReportTr::tr("Drafts that were reviewed"), QString::number(report.reviewed));
    fact(ReportTr::tr("From entered to reviewed, the middle one"), shownWait(report.middleWait));
    fact(ReportTr::tr("…nine of ten within"), shownWait(report.longWait));
    fact(ReportTr::tr("Findings corrected"), QString::number(report.counts.corrected));
    fact(ReportTr::tr("Findings ignored"), QString::number(report.counts.ignored));
    fact(ReportTr::tr("False alarms, share"),
         QString::number(report.counts.falseAlarms) + u" ("_s + shownRate(report.counts) + u')');
    html += u"</table>\n"_s + charts(report) +
            table(ReportTr::tr("By kind"), ReportTr::tr("Kind"), report.categories, names) +
            table(ReportTr::tr("By rule"), ReportTr::tr("Rule"), report.rules, {}) +
            table(ReportTr::tr("By editor"), ReportTr::tr("Editor"), report.editors, {}) +
            table(ReportTr::tr("By folder"), ReportTr::tr("Folder"), report.folders, {});
    return html + u"</body></html>\n"_s;
}

QString quoted(QString field) {
    // What a spreadsheet would take for a formula is text.
    if (!field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
        field.prepend(u'\'');
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QString csv(const DeskReport &report) {
    QString lines = u"what,name,measure,value\r\n"_s;
    const auto line = [&lines](const QString &what, const QString &name, const QString &measure,
                               qint64 value) {
        lines +=
            what + u',' + quoted(name) + u',' + measure + u',' + QString::number(value) + u"\r\n"_s;
    };
    const auto counts = [&line](const QString &what, const QString &name,
                                const ReportCounts &each) {
        line(what, name, u"corrected"_s, each.corrected);
        line(what, name, u"ignored"_s, each.ignored);
        line(what, name, u"false_alarms"_s, each.falseAlarms);
        line(what, name, u"accepted_words"_s, each.accepted);
    };
    line(u"desk"_s, {}, u"entered"_s, report.entered);
    line(u"desk"_s, {}, u"reviewed"_s, report.reviewed);
    line(u"desk"_s, {}, u"wait_minutes_p50"_s, report.middleWait);
    line(u"desk"_s, {}, u"wait_minutes_p90"_s, report.longWait);
    counts(u"desk"_s, {}, report.counts);
    for (const auto &[what, rows] :
         {std::pair(u"category"_s, report.categories), std::pair(u"rule"_s, report.rules),
          std::pair(u"editor"_s, report.editors), std::pair(u"folder"_s, report.folders)}) {
        for (const ReportRow &row : rows) {
            counts(what, row.name, row.counts);
            line(what, row.name, u"drafts"_s, row.drafts);
        }
    }
    for (const ReportWeek &week : report.weeks) {
        const QString monday = week.monday.toString(Qt::ISODate);
        counts(u"week"_s, monday, week.counts);
        line(u"week"_s, monday, u"entered"_s, week.entered);
        line(u"week"_s, monday, u"reviewed"_s, week.reviewed);
        line(u"week"_s, monday, u"wait_minutes_p50"_s, week.middleWait);
    }
    return lines;
}

QJsonObject asJson(const ReportCounts &counts) {
    return {{u"corrected"_s, counts.corrected},
            {u"ignored"_s, counts.ignored},
            {u"falseAlarms"_s, counts.falseAlarms},
            {u"acceptedWords"_s, counts.accepted},
            {u"falseAlarmRate"_s, counts.falseAlarmRate()}};
}

QJsonArray asJson(const QList<ReportRow> &rows) {
    QJsonArray all;
    for (const ReportRow &row : rows) {
        QJsonObject object = asJson(row.counts);
        object[u"name"_s] = row.name;
        object[u"drafts"_s] = row.drafts;
        all.append(object);
    }
    return all;
}

QJsonValue orNull(qint64 minutes) {
    return minutes < 0 ? QJsonValue() : QJsonValue(minutes);
}

QJsonObject json(const DeskReport &report) {
    QJsonArray weeks;
    for (const ReportWeek &week : report.weeks) {
        QJsonObject object = asJson(week.counts);
        object[u"monday"_s] = week.monday.toString(Qt::ISODate);
        object[u"entered"_s] = week.entered;
        object[u"reviewed"_s] = week.reviewed;
        object[u"waitMinutes"_s] = orNull(week.middleWait);
        weeks.append(object);
    }
    QJsonObject object = asJson(report.counts);
    if (report.since.isValid())
        object[u"since"_s] = timeToText(report.since);
    if (report.until.isValid())
        object[u"until"_s] = timeToText(report.until);
    object[u"entered"_s] = report.entered;
    object[u"reviewed"_s] = report.reviewed;
    object[u"waitMinutes"_s] = orNull(report.middleWait);
    object[u"longWaitMinutes"_s] = orNull(report.longWait);
    object[u"categories"_s] = asJson(report.categories);
    object[u"rules"_s] = asJson(report.rules);
    object[u"editors"_s] = asJson(report.editors);
    object[u"folders"_s] = asJson(report.folders);
    object[u"weeks"_s] = weeks;
    return object;
}

} // namespace

ReportForm reportFormOf(const QString &path) {
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return ReportForm::Csv;
    if (path.endsWith(u".json", Qt::CaseInsensitive))
        return ReportForm::Json;
    return ReportForm::Html;
}

QByteArray reportBytes(const DeskReport &report, ReportForm form, const CategoryNames &names) {
    switch (form) {
    case ReportForm::Csv:
        return csv(report).toUtf8();
    case ReportForm::Json:
        return QJsonDocument(json(report)).toJson(QJsonDocument::Indented);
    case ReportForm::Html:
        break;
    }
    return page(report, names).toUtf8();
}

} // namespace morat
