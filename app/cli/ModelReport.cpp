// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/StoreOption.h"
#include "review/output/PairReport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QByteArray asJson(const QList<ReportedPair> &report) {
    QJsonArray all;
    for (const ReportedPair &reported : report) {
        QJsonArray contexts;
        for (const ReportedContext &context : reported.contexts)
            contexts.append(
                QJsonObject{{u"hash"_s, context.hash}, {u"verdict"_s, verbName(context.verdict)}});
        all.append(QJsonObject{{u"rule"_s, reported.rule},
                               {u"written"_s, reported.pair.written},
                               {u"suggested"_s, reported.pair.meant},
                               {u"accepted"_s, reported.count(Verb::Accept)},
                               {u"ignored"_s, reported.count(Verb::IgnoreOnce)},
                               {u"falseAlarms"_s, reported.count(Verb::ReportFalseAlarm)},
                               {u"contexts"_s, contexts}});
    }
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

QByteArray asLines(const QList<ReportedPair> &report) {
    QString lines;
    for (const ReportedPair &reported : report) {
        const QString words = reported.pair == WordPair{}
                                  ? QString()
                                  : u" "_s + reported.pair.written + u" → "_s + reported.pair.meant;
        lines += reported.rule + words + u": "_s +
                 Cli::tr("corrected %1, ignored %2, false alarms %3")
                     .arg(reported.count(Verb::Accept))
                     .arg(reported.count(Verb::IgnoreOnce))
                     .arg(reported.count(Verb::ReportFalseAlarm)) +
                 u'\n';
        for (const ReportedContext &context : reported.contexts)
            lines += u"    "_s + context.hash + u' ' + verbName(context.verdict) + u'\n';
    }
    return lines.toUtf8();
}

} // namespace

Exit runModelReport(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Prints what the newsroom decided on pairs of words (written, suggested): how often "
        "they were corrected, ignored, reported as false alarms, with a salted hash of the "
        "words around each place. No text of a draft, no name of a file or a person."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption format = printFormatOption(Cli::tr("How to print: plain or json."));
    parser.addOption(database);
    parser.addOption(format);
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const Result<PrintFormat> how = printFormatFrom(parser, format);
    if (!how) {
        complain(how.error().message);
        return Exit::Failed;
    }
    if (!parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("model report takes no file but --store; --help says more."));
        return Exit::Failed;
    }
    const QString path = parser.value(database);
    if (const Result<void> there = refuseMissingStore(path); !there) {
        complain(there.error().message);
        return Exit::Failed;
    }
    const Result<Store::Opened> opened = Store::open(path);
    if (!opened) {
        complain(opened.error().message);
        return Exit::Failed;
    }
    if (!opened->notice.isEmpty())
        complain(opened->notice);
    const Result<QList<ReportedPair>> report = pairReport(*opened->store);
    if (!report) {
        complain(report.error().message);
        return Exit::Failed;
    }
    print(*how == PrintFormat::Json ? asJson(*report) : asLines(*report));
    return Exit::Clean;
}

} // namespace morat
