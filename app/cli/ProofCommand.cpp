// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/DraftInput.h"
#include "drafts/DraftReader.h"
#include "typeset/comparison/DifferenceWords.h"
#include "typeset/pdf/PdfReading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QJsonObject asJson(const PagePlace &place) {
    return {{u"page"_s, place.page + 1},
            {u"x"_s, place.box.x()},
            {u"y"_s, place.box.y()},
            {u"width"_s, place.box.width()},
            {u"height"_s, place.box.height()}};
}

QJsonObject asJson(const PageDifference &difference) {
    QJsonArray places;
    for (const PagePlace &place : difference.places)
        places.append(asJson(place));
    return {{u"kind"_s, pageDifferenceId(difference.kind)},
            {u"quiet"_s, isQuiet(difference.kind)},
            {u"offset"_s, difference.range.start},
            {u"length"_s, difference.range.length},
            {u"draft"_s, difference.draftWords},
            {u"page"_s, difference.pageWords},
            {u"places"_s, places}};
}

void printJson(const QString &draft, const QString &pdf, const PdfPages &pages,
               const PageComparison &comparison) {
    QJsonArray differences;
    for (const PageDifference &each : comparison.differences)
        differences.append(asJson(each));
    QJsonArray others;
    for (const OtherPiece &each : comparison.others) {
        QJsonObject place = asJson(each.place);
        place[u"words"_s] = each.words;
        others.append(place);
    }
    QJsonArray unread;
    for (const int page : pages.unread)
        unread.append(page + 1);
    QJsonObject object{{u"file"_s, draft},
                       {u"pdf"_s, pdf},
                       {u"pages"_s, pages.pages.size()},
                       {u"unreadPages"_s, unread},
                       {u"words"_s, comparison.draftWords},
                       {u"found"_s, comparison.foundWords},
                       {u"differences"_s, differences},
                       {u"otherPieces"_s, others}};
    if (comparison.goesOnAtPage > 0)
        object[u"goesOnAtPage"_s] = comparison.goesOnAtPage;
    print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void printPretty(const PageComparison &comparison) {
    qsizetype quiet = 0;
    for (const PageDifference &each : comparison.differences) {
        if (isQuiet(each.kind)) {
            ++quiet;
            continue;
        }
        print(Cli::tr("Page %1: %2")
                  .arg(each.places.constFirst().page + 1)
                  .arg(pageDifferenceSentence(each))
                  .toUtf8() +
              '\n');
    }
    print(comparisonSummary(comparison).toUtf8() + '\n');
    if (quiet > 0)
        print(Cli::tr("%n difference(s) of setting alone (capitals, signs, blanks): --format json "
                      "lists them.",
                      nullptr, int(quiet))
                  .toUtf8() +
              '\n');
}

void sayWhatWasNotRead(const PdfPages &pages) {
    for (const int page : pages.unread)
        complain(Cli::tr("Page %1 of the PDF document is damaged and was not read.").arg(page + 1));
    if (pages.left > 0)
        complain(Cli::tr("Only the first %1 pages of the PDF document were read.")
                     .arg(pages.pages.size()));
}

} // namespace

Exit runProof(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Compares a draft with the page on which it was set, and prints what differs."));
    const QCommandLineOption format = withDefault(
        {u"format"_s,
         Cli::tr("How to print: pretty, a line a difference; or json, one object with all of them "
                 "and their places on the page, in points."),
         Cli::tr("format"), u"pretty"_s});
    const QCommandLineOption charset = charsetOption();
    const QCommandLineOption as = asOption();
    parser.addOptions({format, charset, as, skipControlsOption()});
    parser.addPositionalArgument(Cli::tr("FILE"), Cli::tr("The draft; - for standard input."));
    parser.addPositionalArgument(Cli::tr("PDF"), Cli::tr("The page, or pages, as a PDF document."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const QString how = parser.value(format);
    if (how != u"pretty" && how != u"json") {
        complain(Cli::tr("“%1” is no format here; there are pretty and json.").arg(how));
        return Exit::Failed;
    }
    if (parser.positionalArguments().size() != 2) {
        complain(Cli::tr("Name one draft and one PDF document; --help says more."));
        return Exit::Failed;
    }
    const QString path = parser.positionalArguments().constFirst();
    const QString pdf = parser.positionalArguments().constLast();
    const auto draft = DraftInput::from(parser, charset, as).and_then([&](const DraftInput &input) {
        return input.read(path);
    });
    if (!draft) {
        complain(draft.error().message);
        return Exit::Failed;
    }
    for (const QString &notice : readingNotices(*draft))
        complain(notice);
    const auto pages = readPdfFile(pdf).and_then(
        [](const QByteArray &bytes) { return readPdfPages(pdfReaderProgram(), bytes); });
    if (!pages) {
        complain(pages.error().message);
        return Exit::Failed;
    }
    sayWhatWasNotRead(*pages);
    if (!pages->hasWords()) {
        complain(Cli::tr("%1 has no text, only pictures: words cannot be compared.").arg(pdf));
        return Exit::Failed;
    }
    const PageComparison comparison = compareWithPages(draft->text, pages->pages);
    if (how == u"json")
        printJson(path, pdf, *pages, comparison);
    else
        printPretty(comparison);
    const bool differs = !comparison.isOnPages() ||
                         std::ranges::any_of(comparison.differences,
                                             [](const auto &each) { return !isQuiet(each.kind); });
    if (!pages->unread.isEmpty())
        return Exit::Failed;
    return differs ? Exit::Findings : Exit::Clean;
}

} // namespace morat
