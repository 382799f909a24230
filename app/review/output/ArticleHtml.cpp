// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/ArticleHtml.h"

#include "review/output/CurrentMarks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A block's text with its bold and italic runs as tags, which never overlap.
QString withTags(const QString &text, qsizetype start, const QList<InlineMark> &marks) {
    QList<std::pair<bool, bool>> looks(text.size()); // bold, italic
    for (const InlineMark &mark : marks) {
        const qsizetype from = std::max<qsizetype>(0, mark.range.start - start);
        const qsizetype to = std::min(text.size(), mark.range.end() - start);
        for (qsizetype at = from; at < to; ++at) {
            looks[at].first |= mark.style == InlineStyle::Bold;
            looks[at].second |= mark.style == InlineStyle::Italic;
        }
    }
    QString html;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (end < text.size() && looks[end] == looks[at])
            ++end;
        QString words = text.mid(at, end - at).remove(QChar(embedCharacter)).toHtmlEscaped();
        if (looks[at].second)
            words = u"<em>"_s + words + u"</em>"_s;
        if (looks[at].first)
            words = u"<strong>"_s + words + u"</strong>"_s;
        html += words;
        at = end;
    }
    return html;
}

struct Element {
    BlockKind kind;
    QStringView open;
    QStringView close;
};

constexpr std::array elements{
    Element{BlockKind::Headline, u"<h1>", u"</h1>"},
    Element{BlockKind::Heading, u"<h2>", u"</h2>"},
    Element{BlockKind::Caption, u"<p><em>", u"</em></p>"},
    Element{BlockKind::Quote, u"<blockquote><p>", u"</p></blockquote>"},
    Element{BlockKind::ListItem, u"<li>", u"</li>"},
    Element{BlockKind::Code, u"<pre>", u"</pre>"},
};

QString inElement(BlockKind kind, const QString &words) {
    const auto *const row = std::find_if(elements.begin(), elements.end(),
                                         [kind](const Element &each) { return each.kind == kind; });
    if (row == elements.end())
        return u"<p>"_s + words + u"</p>\n"_s;
    return row->open + words + row->close + u'\n';
}

bool isOfArticle(const Block &block) {
    return block.kind != BlockKind::Furniture && block.kind != BlockKind::Blank &&
           block.kind != BlockKind::Embed;
}

} // namespace

ArticleCopy articleCopy(const WorkingText &working) {
    const Text text = working.text();
    const QList<InlineMark> marks = currentMarks(working);
    ArticleCopy copy;
    copy.links = std::count_if(marks.cbegin(), marks.cend(), [](const InlineMark &mark) {
        return mark.style == InlineStyle::Link;
    });
    QStringList lines;
    bool isInList = false;
    for (qsizetype i = 0; i < text.blocks().size(); ++i) {
        const Block &block = text.blocks()[i];
        if (block.kind != BlockKind::Furniture)
            copy.embeds += block.embeds.size();
        const QString words = QString(block.text).remove(QChar(embedCharacter));
        if (!isOfArticle(block) || words.trimmed().isEmpty())
            continue;
        lines.append(words);
        const bool isItem = block.kind == BlockKind::ListItem;
        if (isItem != isInList)
            copy.html += isItem ? u"<ul>\n"_s : u"</ul>\n"_s;
        isInList = isItem;
        copy.html += inElement(block.kind, withTags(block.text, text.blockStart(i), marks));
    }
    if (isInList)
        copy.html += u"</ul>\n"_s;
    copy.plain = lines.join(u"\n\n"_s);
    return copy;
}

} // namespace morat
