// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DeskAnswers.h"
#include "cli/DeskMemory.h"
#include "cli/StoreOption.h"
#include "review/memory/DraftHistory.h"
#include "review/memory/DraftTexts.h"
#include "review/store/StoreRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QJsonObject asJson(const HistoryEvent &event) {
    QJsonObject object{{u"what"_s, kindName(event.kind)}};
    if (event.time.isValid())
        object[u"time"_s] = timeToText(event.time);
    if (!event.author.isEmpty())
        object[u"author"_s] = event.author;
    if (event.version > 0)
        object[u"version"_s] = event.version;
    switch (event.kind) {
    case HistoryEvent::Kind::Decided:
    case HistoryEvent::Kind::TakenBack:
        object[u"verb"_s] = verbName(event.decision.verb);
        object[u"rule"_s] = event.decision.rule;
        object[u"original"_s] = event.decision.original;
        object[u"replacement"_s] = event.decision.replacement;
        if (isOfQuestion(event.decision.verb))
            object[u"message"_s] = event.decision.message;
        break;
    case HistoryEvent::Kind::Moved:
        object[u"from"_s] = stateName(event.move.from);
        object[u"to"_s] = stateName(event.move.to);
        if (!event.move.note.isEmpty())
            object[u"note"_s] = event.move.note;
        break;
    case HistoryEvent::Kind::Typed:
        object[u"original"_s] = event.before;
        object[u"replacement"_s] = event.after;
        break;
    case HistoryEvent::Kind::Seen:
        break;
    }
    return object;
}

QString stageName(HistoryText::Stage stage) {
    return stage == HistoryText::Stage::AsItCame ? u"as-it-came"_s : u"as-reviewed"_s;
}

QString forPeople(const HistoryEvent &event) {
    const QString time =
        event.time.isValid() ? event.time.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s) : u"–"_s;
    const QString who = event.author.isEmpty() ? u"–"_s : event.author;
    QString what;
    switch (event.kind) {
    case HistoryEvent::Kind::Seen:
        what = Cli::tr("version %1 came").arg(event.version);
        break;
    case HistoryEvent::Kind::Decided:
        if (isOfQuestion(event.decision.verb)) {
            what = verbName(event.decision.verb) + u": "_s + event.decision.message;
            break;
        }
        what = verbName(event.decision.verb) + u' ' + event.decision.rule + u": "_s +
               decisionLine(event.decision);
        break;
    case HistoryEvent::Kind::TakenBack:
        what = Cli::tr("taken back: %1").arg(decisionLine(event.decision));
        break;
    case HistoryEvent::Kind::Moved:
        what = stateName(event.move.from) + u" → "_s + stateName(event.move.to);
        if (!event.move.note.isEmpty())
            what += u": "_s + event.move.note.simplified();
        break;
    case HistoryEvent::Kind::Typed:
        what = Cli::tr("typed in version %1: %2 → %3")
                   .arg(event.version)
                   .arg(event.before, event.after);
        break;
    }
    return time + u"  "_s + who + u"  "_s + what + u'\n';
}

void printHistory(const DraftHistory &history, PrintFormat format) {
    if (format == PrintFormat::Json) {
        QJsonArray events;
        for (const HistoryEvent &event : history.events)
            events.append(asJson(event));
        QJsonArray texts;
        for (const HistoryText &text : history.texts)
            texts.append(QJsonObject{{u"version"_s, text.version},
                                     {u"stage"_s, stageName(text.stage)},
                                     {u"time"_s, timeToText(text.time)}});
        const QJsonObject object{{u"id"_s, history.draft.record.id},
                                 {u"file"_s, history.draft.record.path},
                                 {u"title"_s, history.draft.record.title},
                                 {u"state"_s, stateName(history.draft.record.state)},
                                 {u"entered"_s, timeToText(history.draft.entered)},
                                 {u"events"_s, events},
                                 {u"texts"_s, texts}};
        return print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }
    QString page = history.draft.record.title + u" · "_s + history.draft.record.path + u'\n';
    for (const HistoryEvent &event : history.events)
        page += forPeople(event);
    page += Cli::tr("Texts:") + u'\n';
    for (qsizetype i = 0; i < history.texts.size(); ++i) {
        const HistoryText &text = history.texts[i];
        page += u"  %1  "_s.arg(i + 1) +
                (text.stage == HistoryText::Stage::AsItCame
                     ? Cli::tr("version %1 as it came").arg(text.version)
                     : Cli::tr("version %1 as it was reviewed").arg(text.version)) +
                u'\n';
    }
    print(page.toUtf8());
}

/// Of a draft that is gone, what the log says that was done to it.
void printLog(qint64 draft, const QList<AuditEntry> &log, PrintFormat format) {
    if (format == PrintFormat::Json) {
        QJsonArray lines;
        for (const AuditEntry &entry : log)
            lines.append(asJson(entry));
        const QJsonObject object{{u"id"_s, draft}, {u"gone"_s, true}, {u"log"_s, lines}};
        return print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }
    QString page =
        Cli::tr("Draft %1 is not on the desk any more. The log says of it:").arg(draft) + u'\n';
    for (const AuditEntry &entry : log) {
        const QString who = entry.author.isEmpty() ? entry.login : entry.author;
        page += entry.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s + who +
                u"  "_s + entry.what + u' ' + entry.detail + u'\n';
    }
    print(page.toUtf8());
}

void printDifferences(const Text &before, const Text &after, PrintFormat format) {
    for (const TextChangeShown &change : differencesBetween(before, after)) {
        if (format == PrintFormat::Json) {
            const QJsonObject object{{u"left"_s, change.left},
                                     {u"before"_s, change.before},
                                     {u"after"_s, change.after},
                                     {u"right"_s, change.right}};
            print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        } else {
            print((change.left + u"[−"_s + change.before + u"−]{+"_s + change.after + u"+}"_s +
                   change.right + u'\n')
                      .toUtf8());
        }
    }
}

/// The text with a number of the list; null: there is none.
const Text *textNumbered(const DraftHistory &history, const QString &number) {
    const qsizetype index = number.trimmed().toLongLong() - 1;
    return index >= 0 && index < history.texts.size() ? &history.texts[index].text : nullptr;
}

} // namespace

Exit runDeskHistory(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Prints who did what to a draft and when, with a list of the texts that it had; or "
                "one of these texts, or how two of them differ. Of one that was removed, named by "
                "its number, it prints what the log says."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption format =
        printFormatOption(Cli::tr("plain: for people; json: one object, or one a difference."));
    const QCommandLineOption one(u"text"_s, Cli::tr("Print a text of the list."), Cli::tr("N"));
    const QCommandLineOption compare(u"compare"_s, Cli::tr("Print how two texts differ."),
                                     Cli::tr("N,M"));
    parser.addOptions({database, format, one, compare});
    parser.addPositionalArgument(Cli::tr("DRAFT"), Cli::tr("A file, or a number of the list."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const auto fail = [](const QString &why) {
        complain(why);
        return Exit::Failed;
    };
    const Result<PrintFormat> wanted = printFormatFrom(parser, format);
    if (!wanted)
        return fail(wanted.error().message);
    if (parser.positionalArguments().size() != 1)
        return fail(Cli::tr("Name one draft; --help says more."));
    const QString address = parser.value(database);
    const auto opened = refuseMissingStore(address).and_then([&] { return Store::open(address); });
    if (!opened)
        return fail(opened.error().message);
    const QString named = parser.positionalArguments().first();
    const qint64 known = opened->store->lastReading(named).draft;
    const auto archive = Archive::open(address);
    if (!archive)
        return fail(archive.error().message);
    const qint64 id = known != 0 ? known : named.toLongLong();
    const Result<DraftHistory> history = historyOf(**archive, id);
    if (!history && !parser.isSet(compare) && !parser.isSet(one)) {
        const Result<QList<AuditEntry>> log = opened->store->auditLog(id);
        if (log && !log->isEmpty()) {
            printLog(id, *log, *wanted);
            return Exit::Clean;
        }
    }
    if (!history) {
        complain(history.error().message);
        return Exit::Findings;
    }
    for (const QString &notice : history->notices)
        complain(notice);
    if (parser.isSet(compare)) {
        const QStringList numbers = parser.value(compare).split(u',');
        const Text *before = textNumbered(*history, numbers.value(0));
        const Text *after = textNumbered(*history, numbers.value(1));
        if (numbers.size() != 2 || before == nullptr || after == nullptr)
            return fail(Cli::tr("--compare takes two numbers of the list of texts: 1,2."));
        printDifferences(*before, *after, *wanted);
    } else if (parser.isSet(one)) {
        const Text *text = textNumbered(*history, parser.value(one));
        if (text == nullptr)
            return fail(Cli::tr("--text takes a number of the list of texts."));
        print(text->joined().toUtf8() + '\n');
    } else {
        printHistory(*history, *wanted);
    }
    return Exit::Clean;
}

} // namespace morat
