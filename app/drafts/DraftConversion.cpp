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

/// The lines with text, as far as they show.
QStringList linesOf(const Text &text) {
    QStringList lines;
    for (const PlainBlock &block : plainBlocksOf(text, Look::Dropped)) {
        QString line = block.text().simplified();
        // In plain text the mark of a list item is a part of the line, and what looks like one is.
        while (looksLikeListItem(line))
            line = line.sliced(1).trimmed();
        lines.append(line);
    }
    return lines;
}

QStringList leftOutOf(const Text &text) {
    qsizetype embeds = 0;
    qsizetype furniture = 0;
    qsizetype cells = 0;
    for (const Block &block : text.blocks()) {
        embeds += block.kind == BlockKind::Furniture ? 0 : block.embeds.size();
        furniture += block.kind == BlockKind::Furniture ? 1 : 0;
        cells += block.kind == BlockKind::TableCell ? 1 : 0;
    }
    QStringList names;
    const auto name = [&names](qsizetype count, const QString &what) {
        if (count > 0)
            names.append(u"%1 (%2)"_s.arg(what).arg(count));
    };
    name(embeds, DraftTr::tr("pictures and other embeds"));
    name(furniture, DraftTr::tr("lines that the site put around the article"));
    name(cells, DraftTr::tr("cells of tables, which become paragraphs"));
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
    const QStringList wanted = linesOf(draft.text);
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
