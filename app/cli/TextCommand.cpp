// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Archives.h"
#include "cli/BlockKindName.h"
#include "cli/Commands.h"
#include "cli/Console.h"
#include "cli/DraftInput.h"
#include "drafts/DraftReader.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The block's bytes in the file, from its first letter to its last; nothing where the file is
/// packed or the block has no text.
std::optional<SourceRange> placeInFile(const Draft &draft, qsizetype block) {
    const QString &text = draft.text.blocks().at(block).text;
    const QList<SourceRange> runs = draft.origins.at(block).source.runs(text, {0, text.size()});
    if (runs.isEmpty())
        return std::nullopt;
    const std::optional<SourceRange> first = draft.inFile(runs.first());
    const std::optional<SourceRange> last = draft.inFile(runs.last());
    if (!first || !last)
        return std::nullopt;
    return SourceRange{first->start, last->end() - first->start};
}

QByteArray jsonLine(const QString &kind, const QString &text, std::optional<SourceRange> place,
                    bool isFurniture) {
    QJsonObject object{{u"kind"_s, kind}, {u"text"_s, text}, {u"furniture"_s, isFurniture}};
    if (place)
        object.insert(u"source"_s,
                      QJsonObject{{u"start"_s, place->start}, {u"end"_s, place->end()}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void printJson(const Draft &draft) {
    for (qsizetype i = 0; i < draft.text.blocks().size(); ++i) {
        const Block &block = draft.text.blocks().at(i);
        print(jsonLine(kindName(block.kind), block.text, placeInFile(draft, i),
                       block.kind == BlockKind::Furniture));
    }
}

/// The article alone: neither pictures nor what the CMS put around it.
void printPlain(const Draft &draft) {
    for (const Block &block : draft.text.blocks()) {
        if (block.kind == BlockKind::Furniture || block.kind == BlockKind::Embed)
            continue;
        QString line = block.text;
        line.remove(QChar(embedCharacter));
        print(line.trimmed().toUtf8() + '\n');
    }
}

} // namespace

Exit runText(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr("Prints what is read of a draft, a line a block."));
    const QCommandLineOption format = printFormatOption(
        Cli::tr("How to print: plain, the article's text; or json, every block with its kind and "
                "its place in the file."));
    const QCommandLineOption charset = charsetOption();
    const QCommandLineOption as = asOption();
    parser.addOptions({format, charset, as, skipControlsOption()});
    parser.addPositionalArgument(Cli::tr("FILE"), Cli::tr("The draft; - for standard input."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const Result<PrintFormat> how = printFormatFrom(parser, format);
    if (!how) {
        complain(how.error().message);
        return Exit::Failed;
    }
    if (parser.positionalArguments().size() != 1) {
        complain(Cli::tr("Name one draft; --help says more."));
        return Exit::Failed;
    }
    if (const QString path = parser.positionalArguments().constFirst(); isWholeArchive(path)) {
        const FoundDrafts found = lookForDrafts({path});
        sayWhatIsNoDraft(found);
        for (const QString &problem : found.problems)
            complain(problem);
    }
    const auto draft = DraftInput::from(parser, charset, as).and_then([&](const DraftInput &input) {
        return input.read(parser.positionalArguments().constFirst());
    });
    if (!draft) {
        complain(draft.error().message);
        return Exit::Failed;
    }
    for (const QString &notice : readingNotices(*draft))
        complain(notice);
    if (*how == PrintFormat::Json)
        printJson(*draft);
    else
        printPlain(*draft);
    flush(Stream::Out);
    return Exit::Clean;
}

} // namespace morat
