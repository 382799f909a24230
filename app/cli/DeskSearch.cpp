// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Colours.h"
#include "cli/DeskAnswers.h"
#include "cli/DeskMemory.h"
#include "cli/StoreOption.h"
#include "review/memory/IndexFilling.h"
#include "review/memory/MemorySearch.h"
#include "review/store/StoreRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace morat {

namespace {

QString nameOf(TextKind kind) {
    switch (kind) {
    case TextKind::Current:
        return u"text"_s;
    case TextKind::Earlier:
        return u"earlier"_s;
    case TextKind::Decisions:
        return u"decision"_s;
    case TextKind::Notes:
        break;
    }
    return u"note"_s;
}

QJsonObject asJson(const FoundDraft &found) {
    QJsonArray lines;
    for (const FoundLine &line : found.lines) {
        QJsonArray marks;
        for (const TextRange mark : line.marks)
            marks.append(QJsonArray{mark.start, mark.length});
        QJsonObject object{
            {u"in"_s, nameOf(line.kind)}, {u"text"_s, line.text}, {u"marks"_s, marks}};
        if (line.kind == TextKind::Current)
            object[u"offset"_s] = line.place.start;
        lines.append(object);
    }
    return {{u"id"_s, found.record.id},
            {u"file"_s, found.record.path},
            {u"title"_s, found.record.title},
            {u"state"_s, stateName(found.record.state)},
            {u"changed"_s, timeToText(found.record.changed)},
            {u"lines"_s, lines}};
}

QString forPeople(const FoundDraft &found, Colour colour) {
    QString text = styled(found.record.title, Look::Bold, colour) +
                   styled(u" · "_s + found.record.path + u" · "_s + stateName(found.record.state) +
                              u" · "_s + found.record.changed.toString(u"yyyy-MM-dd"_s),
                          Look::Faint, colour) +
                   u'\n';
    for (const FoundLine &line : found.lines) {
        text += u"    "_s;
        if (line.kind != TextKind::Current)
            text += styled(u"["_s + nameOf(line.kind) + u"] "_s, Look::Faint, colour);
        qsizetype at = 0;
        for (const TextRange mark : line.marks) {
            text += styled(line.text.mid(at, mark.start - at), Look::Plain, colour) +
                    styled(line.text.mid(mark.start, mark.length), Look::Bold, colour);
            at = mark.end();
        }
        text += styled(line.text.mid(at), Look::Plain, colour) + u'\n';
    }
    return text;
}

/// The index with all that the database has now.
Result<std::unique_ptr<SearchIndex>> filledIndex(const Archive &archive, const QString &address) {
    return archive.identity()
        .and_then([&](const QByteArray &identity) { return SearchIndex::open(address, identity); })
        .and_then(
            [&](std::unique_ptr<SearchIndex> &&index) -> Result<std::unique_ptr<SearchIndex>> {
                IndexFilling filling(archive, *index);
                Result<void> looked = filling.look();
                Result<bool> isMore = looked.has_value();
                while (looked && isMore && *isMore)
                    isMore = filling.work(500ms);
                // What is known can be searched all the same.
                if (!looked || !isMore)
                    complain(looked ? isMore.error().message : looked.error().message);
                else if (filling.known() < filling.all())
                    complain(Cli::tr("%1 of %2 drafts can be searched yet: another desk makes the "
                                     "index, or it may not be written.")
                                 .arg(filling.known())
                                 .arg(filling.all()));
                return std::move(index);
            });
}

} // namespace

Exit runDeskSearch(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Searches the texts of all drafts, the versions they had and what was decided, and "
                "prints each draft with its places. Words without marks find all that are written "
                "so with marks; a phrase stands in quotation marks. The status is 1 when nothing "
                "was found."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption format = printFormatOption(
        Cli::tr("plain: for people; json: a draft a line, with the offsets of the words."));
    const QCommandLineOption only(
        u"state"_s,
        Cli::tr("Only those of a state: new, assigned, in-review, second-reading, returned, "
                "reviewed, exported, archived."),
        Cli::tr("STATE"));
    const QCommandLineOption since(
        u"since"_s, Cli::tr("Only those that were worked on since a day."), Cli::tr("YYYY-MM-DD"));
    const QCommandLineOption newest(u"newest"_s, Cli::tr("The newest first, not the best."));
    const QCommandLineOption most(u"limit"_s, Cli::tr("So many drafts at most."), Cli::tr("N"),
                                  u"50"_s);
    parser.addOptions({database, format, only, since, newest, most});
    parser.addPositionalArgument(Cli::tr("WORDS..."), Cli::tr("What is looked for."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const auto fail = [](const QString &why) {
        complain(why);
        return Exit::Failed;
    };
    const Result<PrintFormat> wantedFormat = printFormatFrom(parser, format);
    if (!wantedFormat)
        return fail(wantedFormat.error().message);
    SearchWanted wanted{.query = WordQuery(parser.positionalArguments().join(u' '))};
    if (wanted.query.isEmpty())
        return fail(Cli::tr("Name the words to look for; --help says more."));
    if (parser.isSet(only)) {
        const Result<WorkflowState> state = stateFrom(parser.value(only));
        if (!state)
            return fail(state.error().message);
        wanted.state = *state;
    }
    if (parser.isSet(since)) {
        const Result<QDateTime> day = dayFrom(parser.value(since));
        if (!day)
            return fail(day.error().message);
        wanted.since = *day;
    }
    if (parser.isSet(newest))
        wanted.order = SearchWanted::Order::NewestFirst;
    wanted.mostDrafts = parser.value(most).toInt();
    if (wanted.mostDrafts <= 0)
        return fail(Cli::tr("--limit takes a number above 0."));
    const QString address = parser.value(database);
    // Opening it brings it up to date.
    const auto opened = refuseMissingStore(address).and_then([&] { return Store::open(address); });
    if (!opened)
        return fail(opened.error().message);
    const auto archive = Archive::open(address);
    if (!archive)
        return fail(archive.error().message);
    const auto index = filledIndex(**archive, address);
    if (!index)
        return fail(index.error().message);
    const Result<FoundInDrafts> found = searchMemory(**archive, **index, wanted);
    if (!found)
        return fail(found.error().message);
    const Colour colour = colourOf(Stream::Out);
    for (const FoundDraft &draft : found->drafts) {
        if (*wantedFormat == PrintFormat::Json)
            print(QJsonDocument(asJson(draft)).toJson(QJsonDocument::Compact) + '\n');
        else
            printStyled(forPeople(draft, colour).toUtf8());
    }
    if (found->hasMore)
        complain(Cli::tr("%1 of more than %2 drafts are shown; these words stand in very many.")
                     .arg(found->drafts.size())
                     .arg(found->all));
    else if (found->all > found->drafts.size())
        complain(Cli::tr("%1 of %2 drafts are shown.").arg(found->drafts.size()).arg(found->all));
    return found->drafts.isEmpty() ? Exit::Findings : Exit::Clean;
}

} // namespace morat
