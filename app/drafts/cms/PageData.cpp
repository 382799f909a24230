// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/PageData.h"

#include "drafts/cms/DraftFields.h"
#include "drafts/cms/JsonPlaces.h"
#include "drafts/html/HtmlReader.h"
#include "drafts/html/PageHints.h"
#include "drafts/translation/DraftTr.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Where the contents of the page's data stand. Comments and other scripts may name such an
/// element.
QList<SourceRange> linkedData(const QByteArray &page) {
    static const QRegularExpression type(
        u"\\btype\\s*+=\\s*+[\"']?+\\s*+application/ld\\+json(?:[\"';\\s]|$)"_s);
    const QByteArray lower = page.toLower();
    const QByteArrayView view(lower);
    QList<SourceRange> found;
    for (qsizetype at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
        const QByteArrayView rest = view.sliced(at);
        if (rest.startsWith("<!--")) {
            at = lower.indexOf("-->", at);
        } else if (rest.startsWith("<script")) {
            const qsizetype start = lower.indexOf('>', at) + 1;
            const qsizetype end = start > 0 ? lower.indexOf("</script", start) : -1;
            if (end < 0)
                break;
            if (type.match(QString::fromLatin1(view.sliced(at, start - 1 - at))).hasMatch())
                found.append({start, end - start});
            at = end + 1;
        } else {
            ++at;
        }
        if (at < 0)
            break;
    }
    return found;
}

/// Strings of the article in the data, with their places in the page.
struct LinkedArticle {
    QList<JsonString> headline;
    QList<JsonString> description;
    JsonString body;
    QList<JsonString> authors;
    Quoting quoting = Quoting::JsonString;
};

/// What the string says.
QByteArray unquoted(const QByteArray &page, const JsonString &string) {
    Envelope envelope;
    appendJsonString(envelope, page, string.content, Quoting::JsonString);
    return envelope.source();
}

/// The article with the longest body.
std::optional<LinkedArticle> longestArticle(const QByteArray &page) {
    LinkedArticle article;
    QList<JsonString> ofIt; ///< strings of the same data
    for (const SourceRange &data : linkedData(page)) {
        const QByteArray json = page.mid(data.start, data.length);
        QJsonParseError error;
        QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            continue;
        QList<JsonString> strings = jsonPlaces(json).strings;
        bool isLonger = false;
        for (JsonString &string : strings) {
            string.content.start += data.start;
            if (string.path.last() != "articleBody"_L1 ||
                string.content.length <= article.body.content.length)
                continue;
            article.body = string;
            isLonger = true;
        }
        if (isLonger) {
            ofIt = std::move(strings);
            article.quoting = jsonQuoting(json);
        }
    }
    if (article.body.path.isEmpty())
        return {};
    const QStringList object = article.body.path.first(article.body.path.size() - 1);
    const auto at = [&](const QStringList &keys) {
        QList<JsonString> found;
        for (const JsonString &string : std::as_const(ofIt)) {
            if (leadsTo(object + keys, string.path))
                found.append(string);
        }
        return found;
    };
    article.headline = at({u"headline"_s}).mid(0, 1);
    article.description = at({u"description"_s}).mid(0, 1);
    article.authors =
        at({u"author"_s}) + at({u"author"_s, u"name"_s}) + at({u"author"_s, u"*"_s, u"name"_s});
    return article;
}

/// A body is one that readers would miss.
constexpr qsizetype shortestBody = 200; // letters and digits

/// Whether enough of the body's letters stand in a row in what the page shows.
bool isShownIn(const QString &body, const Draft &page) {
    constexpr int samples = 20;
    constexpr qsizetype length = 30;
    const QString shown = bare(page.text.joined());
    int found = 0;
    for (int i = 0; i < samples; ++i) {
        const qsizetype at = (body.size() - length) * i / (samples - 1);
        found += shown.contains(QStringView(body).sliced(at, length)) ? 1 : 0;
    }
    return found * 4 > samples;
}

FieldText writtenAs(const QString &body) {
    static const QRegularExpression tag(
        u"</?(?:p|br|div|span|a|h[1-6]|ul|ol|li|b|i|strong|em|figure|img|blockquote)\\b[^<>]*>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression entity(u"&(?:[A-Za-z]+|#\\d+|#[xX][0-9A-Fa-f]+);"_s);
    if (tag.match(body).hasMatch())
        return FieldText::Html;
    // Plain text in which a site wrote letters as a page does: line breaks are paragraphs.
    return entity.match(body).hasMatch() ? FieldText::WordPress : FieldText::Lines;
}

QString shownWords(const QByteArray &field) {
    static const QRegularExpression tag(u"<[^<>]*>"_s);
    return bare(QString::fromUtf8(field).remove(tag));
}

} // namespace

std::optional<Draft> articleInPageData(const QByteArray &bytes, const Draft &page) {
    if (page.charset != Charset::Utf8 || !std::holds_alternative<WholeFile>(page.storage) ||
        !bytes.contains("articleBody"))
        return {};
    const std::optional<LinkedArticle> article = longestArticle(bytes);
    if (!article)
        return {};
    const QByteArray body = unquoted(bytes, article->body);
    const QString letters = shownWords(body);
    if (letters.size() < shortestBody || isShownIn(letters, page))
        return {};
    // What is taken for furniture may be where the page has it.
    if (const Result<Draft> whole = readHtml(bytes, page.charset, PageExtent::WholePage);
        !whole || isShownIn(letters, *whole))
        return {};

    Envelope envelope;
    QList<DraftField> fields;
    const auto take = [&](const QList<JsonString> &strings, FieldText text,
                          std::optional<BlockKind> kind) {
        for (const JsonString &string : strings) {
            appendJsonString(envelope, bytes, string.content, article->quoting);
            const qint64 start = envelope.fieldStart();
            fields.append({{start, envelope.source().size() - start}, text, kind});
        }
    };
    const auto textOf = [&](const QList<JsonString> &strings) {
        return strings.isEmpty() ? FieldText::Lines
                                 : writtenAs(QString::fromUtf8(unquoted(bytes, strings.first())));
    };
    take(article->headline, textOf(article->headline), BlockKind::Headline);
    // Many sites begin the body with what describes it.
    const QString lead = article->description.isEmpty()
                             ? QString()
                             : shownWords(unquoted(bytes, article->description.first()));
    if (!lead.isEmpty() && !letters.startsWith(lead))
        take(article->description, textOf(article->description), BlockKind::Lead);
    take({article->body}, writtenAs(QString::fromUtf8(body)), {});
    take(article->authors, FieldText::Lines, BlockKind::Byline);
    Result<Draft> draft = readFields(std::move(envelope), fields);
    if (!draft)
        return {};
    draft->bytes = bytes;
    draft->hasByteOrderMark = page.hasByteOrderMark;
    draft->extent = PageExtent::Article;
    const auto hasText = [](const Block &block) { return !block.text.trimmed().isEmpty(); };
    const QList<Block> &shown = page.text.blocks();
    // Read so, the page is another text than what it shows, also where that is nothing.
    draft->outside.lines = std::max<qsizetype>(
        1, page.outside.lines + std::count_if(shown.cbegin(), shown.cend(), hasText));
    auto &stored = std::get<FieldsOfFile>(draft->storage);
    if (!article->headline.isEmpty()) {
        const QByteArray headline = unquoted(bytes, article->headline.first()).trimmed();
        if (!headline.isEmpty() && bytes.count(headline) > 1)
            stored.unreached.append(DraftTr::tr("headline"));
    }
    return std::move(*draft);
}

} // namespace morat
