// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Conversion.h"
#include "cli/FindingPlaces.h"
#include "cli/Outputs.h"
#include "cli/StoreOption.h"
#include "cli/StyleOptions.h"
#include "data/SaveFile.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"
#include "drafts/FileNow.h"
#include "review/output/CorrectionDocument.h"
#include "review/session/ReviewSession.h"
#include "rules/style/HouseStyle.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What is open is known after a check only.
void checkAll(ReviewSession &session, const HouseStyle &style) {
    Engine engine = makeHouseEngine(style);
    const Snapshot snapshot = session.snapshot();
    engine.setVerdicts(snapshot.verdicts);
    session.takeFindings(snapshot.revision, engine.checkOnce(snapshot.text.text()));
}

enum class Corrections : quint8 { Clean, Tracked };

/// The corrected draft, without the corrections that cannot be written: those are named, and the
/// exit status says that there are some.
Result<QByteArray> writtenInPart(const ReviewSession &session, Corrections corrections,
                                 const QString &path, Exit &exit) {
    const Result<WrittenInPart> some =
        corrections == Corrections::Tracked ? session.trackedInPart() : session.correctedInPart();
    return some.map([&](const WrittenInPart &written) {
        const QString text = session.draft().text.joined();
        for (const auto &[edit, reason] : written.refused) {
            exit = Exit::Findings;
            complain(
                u"%1:%2"_s.arg(path, lineAndColumn(session.draft(), edit.range.start)) +
                Cli::tr("“%1” was not corrected to “%2”: %3")
                    .arg(text.mid(edit.range.start, edit.range.length), edit.replacement, reason));
        }
        return written.bytes;
    });
}

/// A text from which corrections are missing that somebody made is not written unasked.
Result<void> refuseAfterLosses(const Store::Opened &opened, const QString &path) {
    if (opened.wasSetAside)
        return failure(Cli::tr("The review database was damaged. Nothing was written; read what is "
                               "missing, then export again."));
    const Result<QStringList> lost = opened.store->losses(path, Store::Lost::Perhaps);
    if (!lost)
        return tl::make_unexpected(lost.error());
    if (lost->isEmpty())
        return {};
    return failure(
        Cli::tr("The review database was damaged, and this is missing of %1: %2. Nothing "
                "was written. Review the draft again and mark it as reviewed, or write "
                "it all the same with --despite-losses.")
            .arg(path, lost->join(u"; "_s)));
}

/// To standard output, or to a file in its own way.
Result<void> save(const QString &path, const QByteArray &bytes,
                  const std::function<Result<void>()> &toFile) {
    if (path != standardOutput)
        return toFile();
    print(bytes);
    return {};
}

/// Whether a file may be written: it is not there, holds what was read or what is to be written, or
/// the user said so.
bool mayWrite(const QString &path, const Draft &draft, const QByteArray &bytes) {
    if (path == standardOutput || fileNow(path, draft) != FileNow::Changed)
        return true;
    QFile there(path);
    return QFileInfo(path).isFile() && there.open(QIODevice::ReadOnly) && there.readAll() == bytes;
}

} // namespace

Exit runExport(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Writes the corrected text of a draft, as it was decided in its review."));
    const QCommandLineOption to = toOption();
    const QCommandLineOption changes = withDefault(
        {u"changes"_s,
         Cli::tr("clean: the corrected text alone; tracked: a Word document, an ODF text or an RTF "
                 "document in which each correction can be refused."),
         Cli::tr("how"), u"clean"_s});
    const QCommandLineOption comments = withDefault(
        {u"comments"_s,
         Cli::tr("open: what is still open; questions: what was asked and answered; all: both; as "
                 "comments in a Word document or an ODF text; none."),
         Cli::tr("which"), u"none"_s});
    const QCommandLineOption output({u"o"_s, u"output"_s},
                                    Cli::tr("The file to write; - for standard output."),
                                    Cli::tr("OUT"));
    const QCommandLineOption corrections(
        u"corrections"_s,
        Cli::tr("Write the list of corrections to this file, too: .html, .docx, .odt or .txt."),
        Cli::tr("FILE"));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption author(
        u"author"_s, Cli::tr("Whose the tracked changes are that were typed without a decision."),
        Cli::tr("NAME"), u"Mo-rát"_s);
    const QCommandLineOption overwrite(
        u"overwrite"_s,
        Cli::tr("Replace the file to write also when it holds something else than what was read."));
    const QCommandLineOption despite(
        u"despite-losses"_s,
        Cli::tr("Write also when the review database was damaged and decisions on the draft are "
                "missing."));
    const QCommandLineOption charset = charsetOption();
    parser.addOptions({to, changes, comments, output, overwrite, corrections, database, author,
                       despite, charset});
    addStyleOptions(parser);
    parser.addPositionalArgument(Cli::tr("FILE"), Cli::tr("The draft."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(output)) {
        complain(Cli::tr("Name one draft, and with -o the file to write; --help says more."));
        return Exit::Failed;
    }
    const bool tracked = parser.value(changes) == u"tracked";
    if (!tracked && parser.value(changes) != u"clean") {
        complain(Cli::tr("“%1” is no way to write changes; there are clean and tracked.")
                     .arg(parser.value(changes)));
        return Exit::Failed;
    }
    const QString which = parser.value(comments);
    const bool hasOpen = which == u"open" || which == u"all";
    const bool hasQuestions = which == u"questions" || which == u"all";
    const bool commented = hasOpen || hasQuestions;
    if (!commented && which != u"none") {
        complain(Cli::tr("“%1” is no choice of comments; there are open, questions, all and none.")
                     .arg(which));
        return Exit::Failed;
    }
    const QString path = parser.positionalArguments().constFirst();
    const QList<NamedFile> outputs{{u"-o"_s, parser.value(output)},
                                   {u"--corrections"_s, parser.value(corrections)}};
    if (const auto fit =
            refuseSameFiles({{u"FILE"_s, DraftAddress::of(path).file}}, outputs)
                .and_then([&] { return refuseFilesOfStore(parser.value(database), outputs); })
                .and_then([&] { return checkCorrectionName(parser.value(corrections)); });
        !fit) {
        complain(fit.error().message);
        return Exit::Failed;
    }
    // A name that was mistyped must neither begin a database nor take another file for a damaged
    // one.
    if (parser.isSet(database)) {
        if (const Result<void> there = refuseMissingStore(parser.value(database)); !there) {
            complain(there.error().message);
            return Exit::Failed;
        }
    }
    Result<Store::Opened> opened = openClosely(parser.value(database));
    if (!opened) {
        complain(opened.error().message);
        return Exit::Failed;
    }
    if (!opened->notice.isEmpty())
        complain(opened->notice);
    if (!parser.isSet(despite)) {
        if (const auto whole = refuseAfterLosses(*opened, path); !whole) {
            complain(whole.error().message);
            return Exit::Failed;
        }
    }
    const Result<std::optional<Charset>> chosen = charsetFrom(parser, charset);
    if (!chosen) {
        complain(chosen.error().message);
        return Exit::Failed;
    }
    const Store::LastReading known = opened->store->lastReading(path);
    Result<Draft> draft = *chosen ? readDraftFile(path, *chosen)
                                  : readDraftFileAgain(path, known.charset, known.contentHash);
    if (!draft) {
        complain(draft.error().message);
        return Exit::Failed;
    }
    for (const QString &notice : readingNotices(*draft))
        complain(notice);
    const Result<QString> anew = formatAnew(*draft, parser.value(to));
    if (!anew || (!anew->isEmpty() && (tracked || commented))) {
        complain(anew ? Cli::tr("Tracked changes and comments are written in the draft's own "
                                "format only (%1).")
                            .arg(formatName(draft->format))
                      : anew.error().message);
        return Exit::Failed;
    }
    Exit exit = Exit::Clean;
    const Result<void> written =
        ReviewSession::open(std::move(*draft), path, *opened->store, parser.value(author))
            .and_then([&](const std::unique_ptr<ReviewSession> &session) -> Result<void> {
                for (const QString &notice : session->notices())
                    complain(notice);
                QObject::connect(session.get(), &ReviewSession::noticed, session.get(), complain);
                if (hasOpen) {
                    const Result<HouseStyle> style = styleFrom(parser);
                    if (!style)
                        return tl::make_unexpected(style.error());
                    checkAll(*session, *style);
                }
                Result<void> saved =
                    writtenInPart(*session, tracked ? Corrections::Tracked : Corrections::Clean,
                                  path, exit)
                        .and_then([&](const QByteArray &bytes) {
                            return commented ? Result<QByteArray>(bytes)
                                             : writtenAnew(session->draft(), bytes, *anew);
                        })
                        .and_then([&](const QByteArray &bytes) {
                            return hasQuestions ? session->withQuestions(bytes)
                                                : Result<QByteArray>(bytes);
                        })
                        .and_then([&](const QByteArray &bytes) {
                            return hasOpen ? session->withOpenFindings(bytes)
                                           : Result<QByteArray>(bytes);
                        })
                        .and_then([&](const QByteArray &bytes) -> Result<void> {
                            const QString file = parser.value(output);
                            if (!parser.isSet(overwrite) &&
                                !mayWrite(file, session->draft(), bytes))
                                return failure(
                                    Cli::tr("%1 is there already and holds something else than "
                                            "what was read: someone may have changed it. Nothing "
                                            "was written; --overwrite replaces it.")
                                        .arg(file));
                            return save(file, bytes, [&] {
                                return saveWritten(file, session->draft(), bytes, *anew);
                            });
                        });
                if (saved && parser.isSet(corrections)) {
                    const QString file = parser.value(corrections);
                    saved =
                        correctionDocument(*session, file).and_then([&](const QByteArray &list) {
                            return save(file, list, [&] { return saveFile(file, list); });
                        });
                }
                return saved;
            });
    if (!written) {
        complain(written.error().message);
        return Exit::Failed;
    }
    return exit;
}

} // namespace morat
