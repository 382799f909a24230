// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/structure/ArticleShapeCheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool hasText(const Block &block) {
    return std::any_of(block.text.cbegin(), block.text.cend(),
                       [](QChar c) { return c.isLetterOrNumber(); });
}

/// A logo, a face beside a name, an icon, a line: pictures that nobody gives a caption.
bool isDecoration(const Embed &embed) {
    constexpr int smallest = 120; // pixels of a picture that tells something
    for (const QStringView side : {u"width", u"height"}) {
        bool isNumber = false;
        const int pixels = embed.attribute(side).toInt(&isNumber);
        if (isNumber && pixels < smallest)
            return true;
    }
    if (embed.attribute(u"role") == u"presentation")
        return true;
    for (const QStringView name : {u"class", u"id", u"src", u"alt", u"data-src"}) {
        const QString value = embed.attribute(name);
        for (const QStringView word : {u"avatar", u"logo", u"icon", u"emoji", u"smiley",
                                       u"gravatar", u"spinner", u"pixel.", u"badge", u"sprite"}) {
            if (value.contains(word, Qt::CaseInsensitive))
                return true;
        }
    }
    return false;
}

bool isPicture(const Block &block) {
    return block.kind == BlockKind::Embed &&
           std::any_of(block.embeds.cbegin(), block.embeds.cend(), [](const Embed &embed) {
               if (isDecoration(embed))
                   return false;
               return embed.element == u"img" || embed.element == u"picture" ||
                      embed.element == u"video";
           });
}

bool isProse(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Lead || kind == BlockKind::Quote;
}

/// "Ảnh: Lan", "Nguồn: …", "(Ảnh …)", "Ảnh minh họa": whose picture it is.
bool namesSource(const QString &caption) {
    for (const QStringView word : {u"ảnh", u"nguồn", u"đồ họa", u"theo", u"video", u"clip"}) {
        if (caption.contains(word, Qt::CaseInsensitive))
            return true;
    }
    // "Lễ hội. (TTXVN)", "Lễ hội/TTXVN"
    return caption.trimmed().endsWith(u')') || caption.contains(u'/');
}

Finding findingOf(const QString &rule, Level level, const CheckedBlock &block, TextRange range,
                  const QString &message) {
    return {
        .rule = rule,
        .category = u"structure"_s,
        .level = level,
        .confidence = level == Level::Warning ? 0.85 : 0.7,
        .block = block.index,
        .range = range,
        .message = message,
        .subject = rule,
        .priority = 70,
    };
}

TextRange lastWordOf(const CheckedBlock &block) {
    for (auto token = block.tokens.crbegin(); token != block.tokens.crend(); ++token) {
        if (token->kind == TokenKind::Word)
            return token->range;
    }
    return {0, block.block.text.size()};
}

/// The blocks that count: no blank lines, nothing that the CMS put around the article.
QList<const CheckedBlock *> articleOf(const QList<CheckedBlock> &blocks) {
    QList<const CheckedBlock *> article;
    for (const CheckedBlock &block : blocks) {
        if (block.block.kind != BlockKind::Blank && block.block.kind != BlockKind::Furniture)
            article.append(&block);
    }
    return article;
}

void checkPictures(const QList<const CheckedBlock *> &article, QList<Finding> &findings) {
    // Where most others have one, the missing one is a mistake; otherwise it is the house's way.
    const auto captions =
        std::count_if(article.cbegin(), article.cend(), [](const CheckedBlock *block) {
            return block->block.kind == BlockKind::Caption;
        });
    const auto pictures =
        std::count_if(article.cbegin(), article.cend(),
                      [](const CheckedBlock *block) { return isPicture(block->block); });
    const bool isCustom = captions > 0 && captions * 2 >= pictures;
    for (qsizetype i = 0; i < article.size(); ++i) {
        const Block &block = article[i]->block;
        if (block.kind == BlockKind::Caption && !namesSource(block.text) &&
            (i + 1 == article.size() || article[i + 1]->block.kind != BlockKind::Credit))
            findings.append(findingOf(u"structure.missing-credit"_s, Level::Info, *article[i],
                                      lastWordOf(*article[i]),
                                      u"Chú thích chưa ghi ảnh của ai."_s));
        if (!isPicture(block))
            continue;
        // One caption may speak for several pictures in a row, above or below them.
        qsizetype next = i;
        while (next < article.size() && article[next]->block.kind == BlockKind::Embed)
            ++next;
        const auto isCaption = [&](qsizetype at) {
            return at >= 0 && at < article.size() &&
                   (article[at]->block.kind == BlockKind::Caption ||
                    article[at]->block.kind == BlockKind::Credit);
        };
        const bool isBelowOwnCaption =
            isCaption(i - 1) && next == i + 1 && !(i > 1 && isPicture(article[i - 2]->block));
        for (; i < next; ++i) {
            if (isPicture(article[i]->block) && !isCaption(next) && !isBelowOwnCaption)
                findings.append(findingOf(u"structure.missing-caption"_s,
                                          isCustom ? Level::Warning : Level::Info, *article[i],
                                          {article[i]->block.embeds.first().offset, 1},
                                          u"Ảnh, video này chưa có chú thích."_s));
        }
        --i;
    }
}

/// ".................", "______": where a form has its heading written in.
bool isBlankToFill(const QString &text) {
    const QString line = text.simplified().remove(u' ');
    constexpr qsizetype shortest = 3;
    return line.size() >= shortest && std::all_of(line.cbegin(), line.cend(), [](QChar c) {
               return QStringView(u"._…-–").contains(c);
           });
}

void checkHeadings(const QList<const CheckedBlock *> &article, QList<Finding> &findings) {
    for (qsizetype i = 0; i < article.size(); ++i) {
        const Block &block = article[i]->block;
        if (block.kind != BlockKind::Heading && block.kind != BlockKind::Headline)
            continue;
        if (isBlankToFill(block.text))
            continue;
        if (!hasText(block) && block.embeds.isEmpty()) {
            Finding finding = findingOf(u"structure.empty-heading"_s, Level::Warning, *article[i],
                                        {0, block.text.size()}, u"Tiêu đề này không có chữ nào."_s);
            finding.suggestions.append(
                {.action = Suggestion::Action::RemoveBlock, .label = u"xóa tiêu đề trống"_s});
            findings.append(std::move(finding));
            continue;
        }
        const bool isLast = i + 1 == article.size();
        if (block.kind == BlockKind::Heading && i > 0 && isLast)
            findings.append(findingOf(u"structure.empty-heading"_s, Level::Warning, *article[i],
                                      lastWordOf(*article[i]),
                                      u"Dưới tiêu đề này không còn gì; bài có bị cắt không?"_s));
    }
}

void checkByline(const QList<const CheckedBlock *> &article, QList<Finding> &findings) {
    constexpr qsizetype fewestParagraphs = 5; ///< a shorter text is a notice, an excerpt
    const auto paragraphs =
        std::count_if(article.cbegin(), article.cend(),
                      [](const CheckedBlock *block) { return isProse(block->block.kind); });
    const bool hasHeadline =
        std::any_of(article.cbegin(), article.cend(), [](const CheckedBlock *block) {
            return block->block.kind == BlockKind::Headline;
        });
    const bool hasByline =
        std::any_of(article.cbegin(), article.cend(), [](const CheckedBlock *block) {
            return block->block.kind == BlockKind::Byline;
        });
    if (!hasHeadline || hasByline || paragraphs < fewestParagraphs)
        return;
    const CheckedBlock &last = *article.last();
    // "Theo TTXVN", "(Tổng hợp)", "Nguồn: …": a short last line says whose it is.
    constexpr qsizetype longestSource = 60;
    if (last.block.text.size() <= longestSource || last.block.text.trimmed().endsWith(u')'))
        return;
    findings.append(findingOf(u"structure.missing-byline"_s, Level::Info, last, lastWordOf(last),
                              u"Cuối bài chưa có tên tác giả hoặc nguồn."_s));
}

} // namespace

QList<RuleInfo> ArticleShapeCheck::rules() const {
    const QString category = u"structure"_s;
    return {
        {u"structure.missing-caption"_s, category, u"Ảnh thiếu chú thích"_s,
         u"Cạnh ảnh hoặc video không có chú thích."_s},
        {u"structure.missing-credit"_s, category, u"Chú thích thiếu nguồn ảnh"_s,
         u"Chú thích không nói ảnh của ai."_s},
        {u"structure.empty-heading"_s, category, u"Tiêu đề trống"_s,
         u"Tiêu đề không có chữ, hoặc dưới nó không còn gì."_s},
        {u"structure.missing-byline"_s, category, u"Thiếu tên tác giả"_s,
         u"Bài dài mà cuối bài không có tên tác giả hoặc nguồn."_s},
    };
}

void ArticleShapeCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                      const DocumentFacts & /*facts*/, std::stop_token stop,
                                      QList<Finding> &findings) const {
    if (stop.stop_requested())
        return;
    const QList<const CheckedBlock *> article = articleOf(blocks);
    if (article.isEmpty())
        return;
    checkPictures(article, findings);
    checkHeadings(article, findings);
    checkByline(article, findings);
}

} // namespace morat
