// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/PressConventions.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype longestCaption = 400;
constexpr qsizetype longestCredit = 60;
constexpr qsizetype longestHeadline = 250;
constexpr qsizetype longestNames = 60;

bool isName(QStringView words) {
    const QStringList parts = words.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 5)
        return false;
    return std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
        if (!part.front().isUpper())
            return false;
        const bool letters = std::all_of(part.cbegin(), part.cend(),
                                         [](QChar c) { return c.isLetter() || c.isMark(); });
        // Only a whole name is in capitals, and an abbreviation is no name.
        const QStringView rest = QStringView(part).sliced(1);
        return letters &&
               (std::all_of(rest.cbegin(), rest.cend(), [](QChar c) { return !c.isUpper(); }) ||
                std::all_of(rest.cbegin(), rest.cend(), [](QChar c) { return !c.isLower(); }));
    });
}

bool isOnlyEmbeds(const Block &block) {
    return !block.embeds.isEmpty() &&
           std::all_of(block.text.cbegin(), block.text.cend(),
                       [](QChar c) { return c == QChar(embedCharacter) || c.isSpace(); });
}

} // namespace

bool looksLikeCaption(QStringView line) {
    const QStringView text = line.trimmed();
    if (text.size() > longestCaption)
        return false;
    for (const QStringView mark :
         {u"Ảnh:", u"ảnh:", u"Ảnh :", u"ẢNH:", u"Ảnh minh họa", u"Ảnh minh hoạ"}) {
        const qsizetype at = text.lastIndexOf(mark);
        if (at < 0)
            continue;
        const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
        // What follows is a name, not the rest of a sentence.
        if (!before.isLetter() && text.size() - at - mark.size() <= longestCredit)
            return true;
    }
    return false;
}

bool looksLikeCredit(QStringView line) {
    const QStringView text = line.trimmed();
    return text.size() <= longestCredit &&
           (text.startsWith(u"Nguồn:") || text.startsWith(u"(Theo ") || text.startsWith(u"(Nguồn"));
}

bool looksLikeListItem(QStringView line) {
    const QStringView text = line.trimmed();
    return text.size() > 2 && QStringView(u"-–—•·▪●+*").contains(text[0]) && text[1].isSpace();
}

bool looksLikeNames(QStringView line) {
    QStringView text = line.trimmed();
    if (text.size() > longestNames)
        return false;
    if (text.startsWith(u'(') && text.endsWith(u')'))
        text = text.sliced(1, text.size() - 2);
    // "Hà Thu (tổng hợp)", "Minh An (theo Reuters)".
    if (const qsizetype note = text.indexOf(u" ("); note > 0 && text.endsWith(u')')) {
        const QStringView how = text.sliced(note + 2);
        if (how.startsWith(u"tổng hợp", Qt::CaseInsensitive) ||
            how.startsWith(u"theo ", Qt::CaseInsensitive) ||
            how.startsWith(u"thực hiện", Qt::CaseInsensitive))
            text = text.first(note);
    }
    QString rest = text.toString();
    for (const QStringView joint : {u" - ", u" – ", u", ", u" và ", u" & "})
        rest.replace(joint.toString(), u"\n"_s);
    const QStringList names = rest.split(u'\n');
    return std::all_of(names.cbegin(), names.cend(),
                       [](const QString &name) { return isName(name); });
}

bool looksLikeHeadline(QStringView line) {
    const QStringView text = line.trimmed();
    if (text.isEmpty() || text.size() > longestHeadline)
        return false;
    if (text.endsWith(u"...") || text.endsWith(u'…'))
        return true;
    return !QStringView(u".;,:").contains(text.back());
}

void nameByline(QList<Block> &blocks) {
    // The name may have the CMS's leftovers after it, which are short lines themselves.
    constexpr int linesExamined = 3;
    int examined = 0;
    for (qsizetype i = blocks.size() - 1; i > 0 && examined < linesExamined; --i) {
        Block &block = blocks[i];
        if (block.kind == BlockKind::Blank || block.kind == BlockKind::Furniture ||
            block.kind == BlockKind::Embed)
            continue;
        if (block.kind == BlockKind::Byline)
            return;
        ++examined;
        if (block.kind == BlockKind::Paragraph && looksLikeNames(block.text)) {
            block.kind = BlockKind::Byline;
            return;
        }
        if (block.text.size() > longestNames)
            return;
    }
}

void nameLines(QList<Block> &blocks) {
    qsizetype seen = 0;
    bool hasHeadline = false;
    for (Block &block : blocks) {
        if (QStringView(block.text).trimmed().isEmpty()) {
            block.kind = BlockKind::Blank;
            continue;
        }
        ++seen;
        if (seen == 1 && looksLikeHeadline(block.text)) {
            block.kind = BlockKind::Headline;
            hasHeadline = true;
        } else if (looksLikeCredit(block.text)) {
            block.kind = BlockKind::Credit;
        } else if (looksLikeCaption(block.text)) {
            block.kind = BlockKind::Caption;
        } else if (looksLikeListItem(block.text)) {
            block.kind = BlockKind::ListItem;
        } else if (seen == 2 && hasHeadline && !looksLikeNames(block.text)) {
            block.kind = BlockKind::Lead;
        }
    }
    nameByline(blocks);
}

void nameBlocks(QList<Block> &blocks) {
    bool hasHeadline = false;
    bool hasLead = false;
    bool isBelowEmbed = false;
    for (Block &block : blocks) {
        // Old pages put a picture and what is below it into the cells of a table.
        const bool isLine = block.kind == BlockKind::Paragraph ||
                            (block.kind == BlockKind::TableCell && isBelowEmbed);
        if (block.kind != BlockKind::Furniture && isOnlyEmbeds(block))
            block.kind = BlockKind::Embed;
        else if (block.kind == BlockKind::Headline && std::exchange(hasHeadline, true))
            block.kind = BlockKind::Heading;
        else if (isLine && looksLikeCredit(block.text))
            block.kind = BlockKind::Credit;
        else if (isLine && looksLikeCaption(block.text))
            block.kind = BlockKind::Caption;
        isBelowEmbed = block.kind == BlockKind::Embed;
        hasLead = hasLead || block.kind == BlockKind::Lead;
    }
    if (hasHeadline && !hasLead) {
        bool below = false;
        for (Block &block : blocks) {
            if (below && block.kind == BlockKind::Paragraph) {
                if (!looksLikeNames(block.text))
                    block.kind = BlockKind::Lead;
                break;
            }
            below = below || block.kind == BlockKind::Headline;
        }
    }
    nameByline(blocks);
}

void nameHeadline(QList<Block> &blocks) {
    for (const Block &block : std::as_const(blocks)) {
        if (block.kind == BlockKind::Headline || block.kind == BlockKind::Heading)
            return;
    }
    for (Block &block : blocks) {
        if (block.kind == BlockKind::Blank)
            continue;
        if (block.kind == BlockKind::Paragraph && looksLikeHeadline(block.text) &&
            block.embeds.isEmpty())
            block.kind = BlockKind::Headline;
        return;
    }
}

} // namespace morat
