// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/StyleOptions.h"
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "review/session/PlannedCorrections.h"
#include "review/session/WorkingText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The text with the first suggestion of each wanted finding put in.
int fix(WorkingText &text, const QList<Finding> &findings, Level level) {
    const Text blocks = text.text();
    QList<PlacedFinding> placed;
    placed.reserve(findings.size());
    for (const Finding &finding : findings)
        placed.append(
            {finding,
             {blocks.position({finding.block, finding.range.start}), finding.range.length}});
    const QList<PlannedCorrection> planned = planCorrections(
        text.current(), placed, [&](qsizetype index) { return findings[index].level >= level; });
    for (const PlannedCorrection &correction : planned)
        text.replace({correction.change.start, correction.change.before.size()},
                     correction.change.after);
    return int(planned.size());
}

/// Unicode when a wanted finding suggests the conversion.
WriteIn charsetAfter(const QList<Finding> &findings, Level level) {
    const bool converts =
        std::any_of(findings.cbegin(), findings.cend(), [level](const Finding &finding) {
            return finding.level >= level && !finding.suggestions.isEmpty() &&
                   finding.suggestions.first().action == Suggestion::Action::ConvertToUnicode;
        });
    return converts ? WriteIn::Unicode : WriteIn::OwnCharset;
}

} // namespace

Exit runFix(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Puts in the first suggestion of every finding of a level and above, and writes the "
        "draft to another file."));
    const QCommandLineOption level(u"level"_s, Cli::tr("error or warning."), u"level"_s,
                                   u"error"_s);
    const QCommandLineOption output({u"o"_s, u"output"_s}, Cli::tr("The file to write."), u"OUT"_s);
    const QCommandLineOption charset = charsetOption();
    parser.addOptions({level, output, charset});
    addStyleOptions(parser);
    parser.addPositionalArgument(u"FILE"_s, Cli::tr("The draft."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(output)) {
        complain(Cli::tr("Name one draft, and with -o the file to write; --help says more."));
        return Exit::Failed;
    }
    const Result<std::optional<Charset>> chosen = charsetFrom(parser, charset);
    if (!chosen) {
        complain(chosen.error().message);
        return Exit::Failed;
    }
    if (QFileInfo::exists(parser.value(output)) &&
        QFileInfo(parser.value(output)) == QFileInfo(parser.positionalArguments().constFirst())) {
        complain(Cli::tr("The file to write is the draft itself; name another one."));
        return Exit::Failed;
    }
    const auto fixed = levelFrom(parser.value(level)).and_then([&](Level lowest) {
        return readDraftFile(parser.positionalArguments().constFirst(), *chosen)
            .and_then([&](const Draft &draft) {
                for (const QString &notice : readingNotices(draft))
                    complain(notice);
                return styleFrom(parser).and_then([&](const HouseStyle &style) {
                    WorkingText text(draft.text);
                    const QList<Finding> findings = makeHouseEngine(style).checkOnce(draft.text);
                    const int count = fix(text, findings, lowest);
                    return writeDraft(draft, text.edits(), charsetAfter(findings, lowest))
                        .and_then([&](const QByteArray &bytes) {
                            return saveDraft(parser.value(output), draft, bytes);
                        })
                        .map([count] { return count; });
                });
            });
    });
    if (!fixed) {
        complain(fixed.error().message);
        return Exit::Failed;
    }
    complain(Cli::tr("%n place(s) corrected.", nullptr, *fixed));
    return Exit::Clean;
}

} // namespace morat
