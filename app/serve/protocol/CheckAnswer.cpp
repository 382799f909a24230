// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/CheckAnswer.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/plain/PlainTextReader.h"
#include "serve/protocol/Sentences.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of longer sentences only what is around the place is quoted: what is said of a place must not
/// grow with the text.
constexpr qsizetype longestQuote = 1000;
constexpr qsizetype contextReach = 40;

QString categoryTitle(const QString &category) {
    static const QHash<QString, QString> titles{{u"spelling.syllable"_s, u"Chính tả: âm tiết"_s},
                                                {u"spelling.phrase"_s, u"Chính tả: từ ghép"_s},
                                                {u"spelling.context"_s, u"Chính tả: từ sai chỗ"_s},
                                                {u"spelling.keystroke"_s, u"Chính tả: lỗi gõ"_s},
                                                {u"embed"_s, u"Nội dung nhúng"_s},
                                                {u"leftover"_s, u"Chữ thừa của hệ quản trị"_s},
                                                {u"typography"_s, u"Trình bày"_s},
                                                {u"capitalisation"_s, u"Viết hoa"_s},
                                                {u"consistency"_s, u"Tính thống nhất"_s},
                                                {u"style"_s, u"Phong cách"_s},
                                                {u"structure"_s, u"Cấu trúc bài"_s},
                                                {u"encoding"_s, u"Bảng mã"_s}};
    return titles.value(category, category);
}

/// Of the Internationalization Tag Set 2.0, "localization quality issue type".
QString issueType(const QString &category) {
    static const QHash<QString, QString> types{
        {u"typography"_s, u"typographical"_s},  {u"capitalisation"_s, u"typographical"_s},
        {u"consistency"_s, u"inconsistency"_s}, {u"style"_s, u"style"_s},
        {u"structure"_s, u"formatting"_s},      {u"embed"_s, u"markup"_s},
        {u"leftover"_s, u"non-conformance"_s},  {u"encoding"_s, u"characters"_s}};
    return category.startsWith("spelling"_L1) ? u"misspelling"_s
                                              : types.value(category, u"uncategorized"_s);
}

/// LanguageTool's kinds of match: a word that it does not know, a hint, all else.
QString matchType(const Finding &finding) {
    if (finding.category == u"spelling.syllable" || finding.category == u"spelling.keystroke")
        return u"UnknownWord"_s;
    return finding.level == Level::Info ? u"Hint"_s : u"Other"_s;
}

/// The range without cut surrogate pairs, in the text.
TextRange wholeLetters(const QString &text, qsizetype start, qsizetype end) {
    start = std::max<qsizetype>(0, start);
    end = std::min(text.size(), end);
    if (start < text.size() && text.at(start).isLowSurrogate())
        ++start;
    if (end < text.size() && text.at(end).isLowSurrogate())
        --end;
    return {start, std::max<qsizetype>(0, end - start)};
}

QString oneLine(QString text) {
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

/// Where a finding stands in the checked text, and what its range was widened by: clients can
/// neither mark nor replace nothing, so that a place between two letters takes the letter before it
/// along.
struct Place {
    TextRange range; ///< of AnnotatedText::checked()
    QString before;  ///< stays before what is put in
    QString after;   ///< behind it
};

TextRange inChecked(const Draft &draft, const Finding &finding, TextRange range) {
    const BlockOrigin &origin = draft.origins.at(finding.block);
    const QList<SourceRange> runs =
        origin.extracted.runs(draft.text.blocks().at(finding.block).text, range);
    if (runs.isEmpty())
        return {origin.extractedStart, 0};
    return {qsizetype(runs.first().start), qsizetype(runs.last().end() - runs.first().start)};
}

Place placeOf(const Draft &draft, const Finding &finding) {
    const QString &text = draft.text.blocks().at(finding.block).text;
    TextRange range = finding.range;
    Place place;
    if (range.isEmpty() && !text.isEmpty()) {
        const bool atStart = range.start == 0;
        const qsizetype at = atStart ? 0 : range.start - 1;
        const TextRange letter = wholeLetters(text, text.at(at).isLowSurrogate() ? at - 1 : at,
                                              text.at(at).isHighSurrogate() ? at + 2 : at + 1);
        (atStart ? place.after : place.before) = text.mid(letter.start, letter.length);
        range = letter;
    }
    place.range = inChecked(draft, finding, range);
    return place;
}

class MatchWriter {
public:
    MatchWriter(const CheckRequest &request, const Draft &draft,
                const QHash<QString, RuleInfo> &rules)
        : m_request(request)
        , m_draft(draft)
        , m_rules(rules)
        , m_sentences(sentencesIn(request.text.checked())) {}

    [[nodiscard]] QJsonObject match(const Finding &finding) const {
        const Place place = placeOf(m_draft, finding);
        const TextRange original = m_request.text.inOriginal(place.range);
        const auto rule = m_rules.constFind(finding.rule);
        const QString title = rule == m_rules.cend() ? finding.rule : rule->title;
        return {{u"message"_s, finding.message},
                {u"shortMessage"_s, title},
                {u"replacements"_s, replacements(finding, place, original)},
                {u"offset"_s, original.start},
                {u"length"_s, original.length},
                {u"context"_s, context(original)},
                {u"sentence"_s, sentence(place.range)},
                {u"type"_s, QJsonObject{{u"typeName"_s, matchType(finding)}}},
                {u"rule"_s,
                 ruleObject(finding, rule == m_rules.cend() ? QString() : rule->description)},
                {u"ignoreForIncompleteSentence"_s, false},
                {u"contextForSureMatch"_s, 0},
                {u"level"_s, levelName(finding.level)},
                {u"confidence"_s, finding.confidence},
                {u"key"_s, finding.key}};
    }

    /// First and last unit of each sentence, in the client's text.
    [[nodiscard]] QJsonArray sentenceRanges() const {
        QJsonArray ranges;
        for (const TextRange sentence : m_sentences) {
            const TextRange place = m_request.text.inOriginal(sentence);
            ranges.append(QJsonArray{place.start, place.end()});
        }
        return ranges;
    }

private:
    /// Written the way the marked text is: letters with marks as one code point or as several.
    [[nodiscard]] QJsonArray replacements(const Finding &finding, const Place &place,
                                          TextRange original) const {
        const QString marked = m_request.text.original().mid(original.start, original.length);
        const bool isComposed = marked == marked.normalized(QString::NormalizationForm_C);
        const bool isEither = marked == marked.normalized(QString::NormalizationForm_D);
        const bool decomposes =
            isComposed && isEither ? m_draft.composition == Composition::Decomposed : !isComposed;
        QJsonArray values;
        for (const Suggestion &suggestion : finding.suggestions) {
            // A client would put it over the match; and what ranks behind it, which may delete, is
            // not to become the first.
            if (suggestion.place)
                break;
            if (suggestion.action != Suggestion::Action::Replace)
                continue; // a client can only put words in the place of words
            QString value = place.before + suggestion.text + place.after;
            if (decomposes)
                value = value.normalized(QString::NormalizationForm_D);
            QJsonObject replacement{{u"value"_s, value}};
            if (!suggestion.label.isEmpty())
                replacement.insert(u"shortDescription"_s, suggestion.label);
            values.append(replacement);
        }
        return values;
    }

    [[nodiscard]] QJsonObject context(TextRange original) const {
        const QString &text = m_request.text.original();
        const TextRange shown =
            wholeLetters(text, original.start - contextReach, original.end() + contextReach);
        return {{u"text"_s, oneLine(text.mid(shown.start, shown.length))},
                {u"offset"_s, original.start - shown.start},
                {u"length"_s, original.length}};
    }

    [[nodiscard]] QString sentence(TextRange place) const {
        const auto after = std::upper_bound(
            m_sentences.cbegin(), m_sentences.cend(), place.start,
            [](qsizetype at, const TextRange &sentence) { return at < sentence.start; });
        if (after == m_sentences.cbegin())
            return {};
        TextRange sentence = *(after - 1);
        const QString &text = m_request.text.checked();
        if (sentence.length > longestQuote) {
            const qsizetype start = std::max(sentence.start, place.start - longestQuote / 2);
            sentence = wholeLetters(text, start, std::min(sentence.end(), start + longestQuote));
        }
        return text.mid(sentence.start, sentence.length);
    }

    static QJsonObject ruleObject(const Finding &finding, const QString &description) {
        const QJsonObject category{{u"id"_s, clientCategory(finding.category)},
                                   {u"name"_s, categoryTitle(finding.category)}};
        QJsonObject rule{{u"id"_s, finding.rule},
                         {u"description"_s, description},
                         {u"issueType"_s, issueType(finding.category)},
                         {u"category"_s, category},
                         {u"isPremium"_s, false}};
        return rule;
    }

    const CheckRequest &m_request;
    const Draft &m_draft;
    const QHash<QString, RuleInfo> &m_rules;
    const QList<TextRange> m_sentences;
};

QJsonObject languageObject(const QString &asked) {
    const QJsonObject detected{{u"name"_s, u"Vietnamese"_s}, {u"code"_s, u"vi-VN"_s}};
    QJsonObject language = detected;
    if (asked != u"auto")
        language.insert(u"code"_s, asked);
    // Nothing is detected: there is one language here.
    QJsonObject sure = detected;
    sure.insert(u"confidence"_s, 1.0);
    language.insert(u"detectedLanguage"_s, sure);
    return language;
}

} // namespace

QJsonObject softwareObject() {
    return {{u"name"_s, u"Mo-rát"_s},    {u"version"_s, QStringLiteral(MORAT_VERSION)},
            {u"buildDate"_s, QString()}, {u"apiVersion"_s, 1},
            {u"premium"_s, false},       {u"status"_s, QString()}};
}

Result<Draft> draftOf(const AnnotatedText &text) {
    Result<Draft> draft = readPlainText(encode(text.checked(), Charset::Utf16Le), Charset::Utf16Le);
    if (!draft)
        return draft;
    QList<Block> blocks = draft->text.blocks();
    for (Block &block : blocks) {
        if (block.kind != BlockKind::Blank)
            block.kind = BlockKind::Paragraph;
    }
    draft->text = Text(std::move(blocks));
    return draft;
}

QByteArray checkAnswer(const CheckRequest &request, const Draft &draft,
                       const QList<Finding> &findings, const QHash<QString, RuleInfo> &rules) {
    const MatchWriter writer(request, draft, rules);
    const QJsonObject head{{u"software"_s, softwareObject()},
                           {u"warnings"_s, QJsonObject{{u"incompleteResults"_s, false}}},
                           {u"language"_s, languageObject(request.language)},
                           {u"sentenceRanges"_s, writer.sentenceRanges()}};
    // Match by match: as one document, those of a book would take more than the book.
    QByteArray json = QJsonDocument(head).toJson(QJsonDocument::Compact).chopped(1);
    json += ",\"matches\":[";
    bool isFirst = true;
    for (const Finding &finding : findings) {
        if (!request.filter.wants(finding))
            continue;
        if (!std::exchange(isFirst, false))
            json += ',';
        json += QJsonDocument(writer.match(finding)).toJson(QJsonDocument::Compact);
    }
    return json + "]}";
}

} // namespace morat
