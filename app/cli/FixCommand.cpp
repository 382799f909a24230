// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Archives.h"
#include "cli/Commands.h"
#include "cli/Conversion.h"
#include "cli/DraftFixing.h"
#include "cli/DraftInput.h"
#include "cli/Outputs.h"
#include "cli/StyleOptions.h"
#include "data/SaveFile.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "drafts/FileNow.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Keeps what a file holds beside it, under a name that no other content has. What is there must be
/// what was read.
Result<void> backUp(const QString &path, const Draft &draft) {
    if (fileNow(path, draft) != FileNow::AsRead)
        return failure(
            Cli::tr("%1 was changed while it was being corrected; it was not written.").arg(path));
    QFile original(path);
    if (!original.open(QIODevice::ReadOnly))
        return failure(original.errorString());
    const QByteArray bytes = original.readAll();
    for (int number = 1;; ++number) {
        const QString name = path + (number == 1 ? u".bak"_s : u".bak-%1"_s.arg(number));
        QFile before(name);
        if (!before.exists())
            return saveFile(name, bytes, NewFile::ForItsOwner);
        if (before.open(QIODevice::ReadOnly) && before.readAll() == bytes)
            return {};
    }
}

/// How drafts are corrected, and where they go.
struct Fixing {
    Engine &engine;
    Level level = Level::Error;
    DraftInput input;
    QString output; ///< empty: in place
    QString to;     ///< the format to write; empty: the draft's own
};

Result<FixedDraft> fix(const QString &path, const Fixing &how) {
    return how.input.read(path).and_then([&](const Draft &draft) {
        for (const QString &notice : readingNotices(draft))
            complain(notice);
        const Result<QString> anew = formatAnew(draft, how.to);
        if (!anew)
            return Result<FixedDraft>(tl::make_unexpected(anew.error()));
        return fixedDraft(draft, how.engine.checkOnce(draft.text), how.level)
            .and_then([&](FixedDraft fixed) -> Result<FixedDraft> {
                const QString file = DraftAddress::of(path).file;
                Result<void> saved;
                Result<QByteArray> bytes = writtenAnew(draft, fixed.bytes, *anew);
                if (!bytes)
                    return tl::make_unexpected(bytes.error());
                fixed.bytes = *std::move(bytes);
                if (how.output == standardOutput)
                    print(fixed.bytes);
                else if (!how.output.isEmpty())
                    saved = saveWritten(how.output, draft, fixed.bytes, *anew);
                else if (fixed.bytes != draft.ownBytes())
                    saved = backUp(file, draft).and_then([&] {
                        return saveDraft(file, draft, fixed.bytes);
                    });
                return saved.map([&] { return std::move(fixed); });
            });
    });
}

Result<void> checkNames(const QCommandLineParser &parser, const QStringList &files,
                        const QString &output, bool isInPlace) {
    if (isInPlace ? files.isEmpty() || !output.isEmpty() : files.size() != 1 || output.isEmpty())
        return failure(Cli::tr("Name one draft, and with -o the file to write; or with --in-place "
                               "the drafts to correct where they are. --help says more."));
    if (isInPlace && files.contains(standardInput))
        return failure(Cli::tr("Standard input cannot be corrected in place."));
    const auto isArchived = [](const QString &file) {
        return isWholeArchive(file) || !DraftAddress::of(file).entry.isEmpty();
    };
    if (isInPlace && std::any_of(files.cbegin(), files.cend(), isArchived))
        return failure(Cli::tr("A ZIP archive is never written into: name with -o the file or the "
                               "folder to write."));
    QList<NamedFile> read = styleFiles(parser);
    QList<NamedFile> written{{u"-o"_s, output}};
    for (const QString &file : files) {
        const DraftAddress address = DraftAddress::of(file);
        if (file == standardInput)
            continue;
        if (!isInPlace)
            read.append({u"FILE"_s, address.file});
        // Of a file of many articles several may be corrected, one after the other.
        else if (address.item.isEmpty() || files.count(file) > 1)
            written.append({u"FILE"_s, address.file});
    }
    return refuseSameFiles(read, written);
}

} // namespace

Exit runFix(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Puts in the first suggestion of every finding of a level and above that takes no content "
        "away, and writes the draft to another file, or with a backup to its own."));
    const QCommandLineOption level =
        withDefault({u"level"_s, Cli::tr("error or warning."), Cli::tr("level"), u"error"_s});
    const QCommandLineOption output(
        {u"o"_s, u"output"_s},
        Cli::tr("The file to write; - for standard output; for the drafts of a ZIP archive "
                "a folder."),
        Cli::tr("OUT"));
    const QCommandLineOption inPlace(
        u"in-place"_s,
        Cli::tr("Correct the drafts where they are; what they were is kept beside them (.bak)."));
    const QCommandLineOption to = toOption();
    const QCommandLineOption charset = charsetOption();
    const QCommandLineOption as = asOption();
    parser.addOptions({level, output, inPlace, to, charset, as, skipControlsOption()});
    addStyleOptions(parser);
    parser.addPositionalArgument(
        Cli::tr("FILE..."),
        Cli::tr("The draft, - for standard input; with --in-place any number."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const QStringList files = parser.positionalArguments();
    if (const auto fit = checkNames(parser, files, parser.value(output), parser.isSet(inPlace));
        !fit) {
        complain(fit.error().message);
        return Exit::Failed;
    }
    if (parser.isSet(inPlace) && parser.isSet(to)) {
        complain(Cli::tr("In place a draft keeps its format: --to needs -o."));
        return Exit::Failed;
    }
    const Result<DraftInput> input = DraftInput::from(parser, charset, as);
    const Result<Level> lowest = levelFrom(parser.value(level));
    if (!input || !lowest) {
        complain(input ? lowest.error().message : input.error().message);
        return Exit::Failed;
    }
    const Result<HouseStyle> style = styleFrom(parser);
    if (!style) {
        complain(style.error().message);
        return Exit::Failed;
    }
    Engine engine = makeHouseEngine(*style);
    Exit exit = Exit::Clean;
    QList<DraftToWrite> writing;
    for (const QString &file : files)
        writing.append({file, parser.value(output)});
    if (files.size() == 1 && isWholeArchive(files.first())) {
        const FoundDrafts found = lookForDrafts(files);
        sayWhatIsNoDraft(found);
        for (const QString &problem : found.problems) {
            complain(problem);
            exit = Exit::Failed;
        }
        const auto unpacked = outOfArchive(found, parser.value(output), parser.value(to));
        if (!unpacked) {
            complain(unpacked.error().message);
            return Exit::Failed;
        }
        writing = *unpacked;
    }
    for (const auto &[file, target] : std::as_const(writing)) {
        const QString before = writing.size() == 1 ? QString() : QString(file + u": "_s);
        const auto fixed = fix(file, {engine, *lowest, *input, target, parser.value(to)});
        if (!fixed) {
            complain(before + fixed.error().message);
            exit = Exit::Failed;
            continue;
        }
        for (const QString &refused : fixed->refused)
            complain(u"%1:%2"_s.arg(file, refused));
        complain(before + Cli::tr("%n place(s) corrected.", nullptr, fixed->corrected));
        if (!fixed->refused.isEmpty())
            exit = std::max(exit, Exit::Findings);
    }
    return exit;
}

} // namespace morat
