// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/MissingMarksCheck.h"

#include "vietnamese/orthography/Confusion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype fewestWords = 6;
constexpr int passagePriority = 8; ///< one finding for the passage, not one a word
/// Rarer words are not proposed: they would only be guessed.
constexpr quint64 rarestWord = 200;
constexpr size_t beam = 12;

bool isPlain(QStringView word) {
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// Longer runs of plain words are read in pieces: no sentence is as long, and nothing that is said
/// of one may grow with the text.
constexpr qsizetype longestSentence = 200; ///< tokens

/// A way to read the sentence so far: its last word, and the reading of what comes before.
struct Reading {
    double score = 0;
    LanguageModel::Word before;
    LanguageModel::Word last;
    size_t rest = 0; ///< index among the readings that are one word shorter
};

} // namespace

MissingMarksCheck::MissingMarksCheck(std::shared_ptr<const ModelTextReader> reader)
    : m_reader(std::move(reader)) {
    const LanguageModelMix &model = m_reader->model();
    for (quint32 number = 0; number < model.shipped().wordCount(); ++number) {
        const auto word = Word(number);
        // Only syllables in use have confusions; one alone is no help to a reader of bare letters.
        if (model.confusions(word).empty() || model.count(word) < rarestWord)
            continue;
        m_words[SpelledSyllable(model.text(word)).bare].push_back(word);
    }
}

MissingMarksCheck::~MissingMarksCheck() = default;

QList<RuleInfo> MissingMarksCheck::rules() const {
    return {{u"spelling.missing-marks"_s, u"spelling.keystroke"_s, u"Câu không có dấu"_s,
             u"Cả câu gõ không dấu; gợi ý là câu có dấu mà mô hình ngôn ngữ đoán."_s}};
}

void MissingMarksCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                   QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    qsizetype first = -1;
    for (qsizetype i = 0; i < block.tokens.size(); ++i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Word)
            continue;
        if (first >= 0 && (token.startsSentence || i - first >= longestSentence)) {
            checkSentence(block, first, i - 1, findings);
            first = -1;
        }
        if (first < 0)
            first = i;
    }
    if (first >= 0)
        checkSentence(block, first, block.tokens.size() - 1, findings);
}

void MissingMarksCheck::checkSentence(const CheckedBlock &block, qsizetype first, qsizetype last,
                                      QList<Finding> &findings) const {
    qsizetype words = 0;
    qsizetype readable = 0;
    for (qsizetype i = first; i <= last; ++i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Word)
            continue;
        if (!isPlain(token.folded))
            return; // a mark: whoever wrote this had them
        ++words;
        readable += m_words.contains(token.folded) ? 1 : 0;
    }
    if (words < fewestWords || readable * 10 < words * 9)
        return;
    const std::vector<Word> meant = restored(block, first, last);
    if (meant.empty())
        return;
    while (block.tokens[last].kind != TokenKind::Word)
        --last;
    const qsizetype start = block.tokens[first].range.start;
    const TextRange range{start, block.tokens[last].range.end() - start};
    QString text = block.block.text.mid(range.start, range.length);
    qsizetype changed = 0;
    for (qsizetype i = last; i >= first; --i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Word || !m_words.contains(token.folded))
            continue;
        const QString word = m_reader->model().text(meant[size_t(i - first)]);
        changed += word == token.folded ? 0 : 1;
        text.replace(token.range.start - start, token.range.length,
                     withCapitalsOf(word, block.textOf(token)));
    }
    if (changed * 2 < words)
        return; // Vietnamese has sentences with few marks
    findings.append({
        .rule = u"spelling.missing-marks"_s,
        .category = u"spelling.keystroke"_s,
        .level = Level::Warning,
        .confidence = 0.9,
        .block = block.index,
        .range = range,
        .message = u"Câu này gõ không dấu; gợi ý là câu có dấu do máy đoán, cần đọc lại."_s,
        .suggestions = {{.text = text}},
        .subject = block.tokens[first].folded,
        .priority = passagePriority,
    });
}

std::vector<MissingMarksCheck::Word>
MissingMarksCheck::restored(const CheckedBlock &block, qsizetype first, qsizetype last) const {
    const LanguageModelMix &model = m_reader->model();
    const Word edge = model.reserved(ModelWordKind::Boundary);
    // All readings of every length, so that the best can be followed back.
    std::vector<std::vector<Reading>> readings{{Reading{0, edge, edge}}};
    double asWritten = 0;
    std::array<Word, 2> written{edge, edge};
    for (qsizetype i = first; i <= last; ++i) {
        const Token &token = block.tokens[i];
        const ModelWordKind kind = modelWordKind(token, block.block.text);
        const auto found = m_words.constFind(token.folded);
        std::vector<Word> choices;
        if (token.kind == TokenKind::Word && found != m_words.cend())
            choices = *found;
        else
            choices = {kind == ModelWordKind::Word ? m_reader->wordOf(token.folded)
                                                   : model.reserved(kind)};
        if (token.kind == TokenKind::Word) {
            const Word plain = m_reader->wordOf(token.folded);
            asWritten += model.forward(written[0], written[1], plain);
            written = {written[1], plain};
        }
        std::vector<Reading> next;
        for (size_t rest = 0; rest < readings.back().size(); ++rest) {
            const Reading &reading = readings.back()[rest];
            for (const Word choice : choices)
                next.push_back({reading.score + model.forward(reading.before, reading.last, choice),
                                reading.last, choice, rest});
        }
        std::ranges::stable_sort(next, std::ranges::greater(), &Reading::score);
        if (next.size() > beam)
            next.resize(beam);
        readings.push_back(std::move(next));
    }
    // Foreign sentences of short words are readable too, but read no better with marks.
    constexpr double gainEach = 1.5; // ln, a token
    const double best = readings.back().front().score;
    const auto tokens = double(readings.size() - 1);
    constexpr double readsWell = -6.5;
    if (best - asWritten <= gainEach * tokens || best / tokens <= readsWell)
        return {};
    std::vector<Word> words(readings.size() - 1);
    size_t at = 0;
    for (size_t length = words.size(); length > 0; --length) {
        words[length - 1] = readings[length][at].last;
        at = readings[length][at].rest;
    }
    return words;
}

} // namespace morat
