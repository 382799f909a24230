// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftConversion.h"

#include "drafts/DraftReader.h"
#include "drafts/Formats.h"
#include "drafts/conversion/Conversions.h"
#include "drafts/draft/PressConventions.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Target {
    QString format;
    QString suffix; ///< of a file name by which it is read again
    Result<QByteArray> (*write)(const QList<PlainBlock> &blocks);
};

const std::array<Target, 5> &targets() {
    static const std::array<Target, 5> all{
        Target{u"text"_s, u"txt"_s, textOf}, Target{u"html"_s, u"html"_s, htmlOf},
        Target{u"markdown"_s, u"md"_s, markdownOf}, Target{u"docx"_s, u"docx"_s, docxOf},
        Target{u"odt"_s, u"odt"_s, odtOf}};
    return all;
}

/// A line as far as it shows, of what a document may hold.
QString shownOf(const QString &text) {
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair =
            i + 1 < text.size() && c.isHighSurrogate() && text[i + 1].isLowSurrogate();
        if (isPair)
            shown += text.mid(i++, 2);
        else if (c == u'\t' || (c >= u' ' && !c.isSurrogate() && c.unicode() < embedCharacter))
            shown += c;
    }
    return shown.simplified();
}

/// The lines of the article as they have to stand in the other format. Said here once more and
/// not taken from what is written: whatever that loses is found missing.
QStringList linesWantedOf(const Text &text, const QString &format) {
    QStringList lines;
    for (const Block &block : text.blocks()) {
        if (block.kind == BlockKind::Furniture)
            continue;
        QString line = shownOf(block.text);
        const bool isItem = block.kind == BlockKind::ListItem;
        const bool hasDash = looksLikeListItem(line) && QStringView(u"-–—").contains(line[0]);
        if (isItem && line.size() > 2 && QStringView(u"•·▪●+*").contains(line[0]) &&
            line[1] == u' ')
            line = line.sliced(2);
        if (line.isEmpty())
            continue;
        lines.append(isItem && !hasDash && format == u"text" ? u"- "_s + line : line);
    }
    return lines;
}

QStringList linesOf(const Text &text) {
    QStringList lines;
    for (const Block &block : text.blocks()) {
        if (const QString line = shownOf(block.text); !line.isEmpty())
            lines.append(line);
    }
    return lines;
}

QStringList leftOutOf(const Text &text) {
    qsizetype embeds = 0;
    qsizetype furniture = 0;
    qsizetype cells = 0;
    qsizetype links = 0;
    for (const Block &block : text.blocks()) {
        embeds += block.kind == BlockKind::Furniture ? 0 : block.embeds.size();
        furniture += block.kind == BlockKind::Furniture ? 1 : 0;
        cells += block.kind == BlockKind::TableCell ? 1 : 0;
        if (block.kind != BlockKind::Furniture)
            links +=
                std::count_if(block.marks.cbegin(), block.marks.cend(), [](const InlineMark &mark) {
                    return mark.style == InlineStyle::Link;
                });
    }
    QStringList names;
    const auto name = [&names](qsizetype count, const QString &what) {
        if (count > 0)
            names.append(u"%1 (%2)"_s.arg(what).arg(count));
    };
    name(embeds, DraftTr::tr("pictures and other embeds"));
    name(furniture, DraftTr::tr("lines that the site put around the article"));
    name(cells, DraftTr::tr("cells of tables, which become paragraphs"));
    name(links, DraftTr::tr("links, of which the text stays"));
    return names;
}

} // namespace

QStringList conversionFormats() {
    QStringList names;
    for (const Target &target : targets())
        names.append(target.format);
    return names;
}

QString conversionFormat(const QString &wanted) {
    for (const Target &target : targets()) {
        if (wanted == target.format || formatNamed(target.format)->suffixes.contains(wanted))
            return target.format;
    }
    return {};
}

Result<ConvertedDraft> convertedDraft(const Draft &draft, const QString &format) {
    const auto target = std::find_if(targets().cbegin(), targets().cend(),
                                     [&](const Target &each) { return each.format == format; });
    if (target == targets().cend())
        return failure(DraftTr::tr("A draft cannot be written anew as “%1”.").arg(format));
    const QStringList wanted = linesWantedOf(draft.text, format);
    // Without bold and italics where these would change what is read.
    for (const Look look : {Look::Kept, Look::Dropped}) {
        Result<QByteArray> bytes = target->write(plainBlocksOf(draft.text, look));
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        const Result<Draft> read = readDraft(*bytes, u"a."_s + target->suffix);
        if (read && formatName(read->format) == format && linesOf(read->text) == wanted)
            return ConvertedDraft{*std::move(bytes), leftOutOf(draft.text)};
    }
    return failure(DraftTr::tr("The draft cannot be written as “%1” without changing its text; "
                               "nothing was written.")
                       .arg(format));
}

} // namespace morat
