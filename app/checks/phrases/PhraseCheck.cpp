// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/PhraseCheck.h"

#include "checks/spelling/ToneStyles.h"
#include "text/Folding.h"
#include "text/Tokenizer.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Over most other checks: the phrase says more than the syllable.
constexpr int phrasePriority = 20;

struct Confusion {
    QStringView category;
    QStringView sure;  ///< “chủ chương” … ; từ đúng là “chủ trương”.
    QStringView maybe; ///< “…” có thể … “…”.
};

constexpr std::array<Confusion, 11> confusions = {
    Confusion{u"ch/tr", u"là lỗi viết lẫn ch/tr", u"viết lẫn ch/tr"},
    Confusion{u"s/x", u"là lỗi viết lẫn s/x", u"viết lẫn s/x"},
    Confusion{u"d/gi/r", u"là lỗi viết lẫn d/gi/r", u"viết lẫn d/gi/r"},
    Confusion{u"l/n", u"là lỗi viết lẫn l/n", u"viết lẫn l/n"},
    Confusion{u"hỏi/ngã", u"là lỗi viết lẫn dấu hỏi và dấu ngã", u"viết lẫn dấu hỏi và dấu ngã"},
    Confusion{u"phụ âm cuối", u"là lỗi viết sai âm cuối", u"viết sai âm cuối"},
    Confusion{u"vần", u"là lỗi viết sai vần", u"viết sai vần"},
    Confusion{u"gõ máy", u"là lỗi gõ sai hoặc thiếu dấu", u"gõ sai hoặc thiếu dấu"},
    Confusion{u"nghĩa", u"là lỗi dùng lẫn hai từ gần âm", u"dùng lẫn hai từ gần âm"},
    Confusion{u"thừa từ", u"thừa từ vì lặp ý", u"thừa từ vì lặp ý"},
    Confusion{u"tên riêng", u"là tên riêng viết sai", u"là tên riêng viết sai"},
};

/// Words that only white space and characters without width part.
using Run = std::span<const Token *const>;

/// Capitals in the same places.
bool sameCapitals(QStringView a, QStringView b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](QChar x, QChar y) { return x.isUpper() == y.isUpper(); });
}

/// Whether the words are a whole run that does not begin the block.
bool isSetApart(Run words, qsizetype first, qsizetype count) {
    return first == 0 && qsizetype(words.size()) == count && words.front()->range.start > 0;
}

/// Whether a list of words parted by spaces holds the word.
bool holds(QStringView list, QStringView word) {
    for (qsizetype at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || list.at(at - 1) == u' ') && (end == list.size() || list.at(end) == u' '))
            return true;
    }
    return false;
}

/// Whether the capitals say that the syllables belong to a name or to two: "Trần Hoài Bảo",
/// "ông Chung thực", "trấn An Sơn".
bool looksLikeName(Run words, qsizetype first, qsizetype count) {
    for (qsizetype i = 1; i < count; ++i) {
        if (words[size_t(first + i)]->capitalisation == Capitalisation::Initial &&
            words[size_t(first + i)]->range.length > 1)
            return true;
    }
    const Token &head = *words[size_t(first)];
    // "Ảnh: CHÍ TUỆ": capitals that fill a run after a mark sign a picture or name a thing.
    if (head.capitalisation == Capitalisation::All && isSetApart(words, first, count))
        return true;
    return head.capitalisation == Capitalisation::Initial && !head.startsSentence && first > 0 &&
           words[size_t(first - 1)]->capitalisation == Capitalisation::Initial &&
           !words[size_t(first - 1)]->startsSentence;
}

bool matches(const Phrase &phrase, const CheckedBlock &block, Run words, qsizetype first) {
    const qsizetype count = phrase.syllables.size();
    const auto size = qsizetype(words.size());
    if (first + count > size)
        return false;
    for (qsizetype i = 1; i < count; ++i) {
        if (words[size_t(first + i)]->folded != phrase.syllables.at(i))
            return false;
    }
    if (phrase.isName) {
        const QList<QStringView> name = phrase.wrong.split(u' ');
        for (qsizetype i = 0; i < count; ++i) {
            if (!sameCapitals(block.textOf(*words[size_t(first + i)]), name.at(i)))
                return false;
        }
    } else if (looksLikeName(words, first, count)) {
        return false;
    }
    if (first > 0 && holds(phrase.exceptLeft, words[size_t(first - 1)]->folded))
        return false;
    return first + count == size ||
           !holds(phrase.exceptRight, words[size_t(first + count)]->folded);
}

QString withCapitalsOf(QString syllable, const Token &token, bool allCapitals) {
    switch (token.capitalisation) {
    case Capitalisation::All:
        return std::move(syllable).toUpper();
    case Capitalisation::Initial:
    case Capitalisation::Other:
        if (allCapitals)
            return std::move(syllable).toUpper();
        syllable[0] = syllable.at(0).toUpper();
        return syllable;
    case Capitalisation::Lower:
        break;
    }
    return syllable;
}

/// Which placement of the tone mark the block prefers, looked for when it is first asked.
class BlockToneStyle {
public:
    explicit BlockToneStyle(const CheckedBlock &block)
        : m_block(block) {}

    [[nodiscard]] ToneStyle get() {
        if (!m_style)
            m_style = toneStyleOf(m_block, ToneStyle::Old);
        return *m_style;
    }

private:
    const CheckedBlock &m_block;
    std::optional<ToneStyle> m_style;
};

/// What to put in the range of the phrase: the author's own text with the wrong syllables changed.
QString correction(const Phrase &phrase, const CheckedBlock &block, Run words,
                   BlockToneStyle &style) {
    if (phrase.isName)
        return phrase.right.toString();
    const bool allCapitals = std::any_of(words.begin(), words.end(), [](const Token *word) {
        return word->capitalisation == Capitalisation::All;
    });
    if (phrase.corrected.size() != phrase.syllables.size()) {
        QString text = phrase.right.toString();
        return withCapitalsOf(std::move(text), *words.front(), allCapitals);
    }
    const qsizetype start = words.front()->range.start;
    QString text = block.block.text.mid(start, words.back()->range.end() - start);
    for (qsizetype i = qsizetype(words.size()) - 1; i >= 0; --i) {
        if (phrase.corrected.at(i) == phrase.syllables.at(i))
            continue;
        const Token &token = *words[size_t(i)];
        QString syllable = phrase.corrected.at(i).toString();
        const QString moved = withNewToneMark(syllable);
        if (moved != syllable && style.get() == ToneStyle::New)
            syllable = moved;
        text.replace(token.range.start - start, token.range.length,
                     withCapitalsOf(std::move(syllable), token, allCapitals));
    }
    return text;
}

/// Whether the words are all that stands between two quotation marks: what is named so is talked
/// about (the form “Phân Lan”), seldom said.
bool isQuotation(const QString &text, TextRange words) {
    static const QString opening = u"\"“‘«'"_s;
    static const QString closing = u"\"”’»'"_s;
    return words.start > 0 && words.end() < text.size() &&
           opening.contains(text[words.start - 1]) && closing.contains(text[words.end()]);
}

Level lowered(Level level) {
    return level == Level::Error ? Level::Warning : Level::Info;
}

QString quoted(QStringView text) {
    return u"“"_s + text + u"”"_s;
}

QString messageFor(const Phrase &phrase) {
    const auto *const confusion =
        std::find_if(confusions.begin(), confusions.end(), [&phrase](const Confusion &entry) {
            return entry.category == phrase.category;
        });
    if (phrase.level == Level::Error)
        return quoted(phrase.wrong) + u' ' + confusion->sure + u"; từ đúng là "_s +
               quoted(phrase.right) + u'.';
    return quoted(phrase.wrong) + u" có thể "_s + confusion->maybe +
           u"; xem lại, ý định viết là "_s + quoted(phrase.right) + u'?';
}

QString explanationFor(const Phrase &phrase) {
    if (phrase.rightCount == 0)
        return {};
    const QLocale vietnamese(QLocale::Vietnamese);
    return u"Trong khối báo chí và văn bản đã đếm, "_s + quoted(phrase.right) + u" gặp "_s +
           vietnamese.toString(phrase.rightCount) + u" lần, "_s + quoted(phrase.wrong) + u' ' +
           vietnamese.toString(phrase.wrongCount) + u" lần."_s;
}

Finding findingFor(const Phrase &phrase, const CheckedBlock &block, Run words,
                   BlockToneStyle &style) {
    const qsizetype start = words.front()->range.start;
    const TextRange range{start, words.back()->range.end() - start};
    const bool isTalkedAbout = isQuotation(block.block.text, range);
    return {
        .rule = u"spelling.phrase"_s,
        .category = u"spelling.phrase"_s,
        .level = isTalkedAbout ? lowered(phrase.level) : phrase.level,
        .confidence = isTalkedAbout                  ? 0.5
                      : phrase.level == Level::Error ? 0.98
                                                     : 0.7,
        .block = block.index,
        .range = range,
        .message = messageFor(phrase),
        .explanation = explanationFor(phrase),
        .suggestions = {{.text = correction(phrase, block, words, style)}},
        .subject = fold(phrase.wrong),
        .priority = phrasePriority,
    };
}

} // namespace

PhraseCheck::PhraseCheck(std::shared_ptr<const PhraseList> list)
    : m_list(std::move(list)) {}

QList<RuleInfo> PhraseCheck::rules() const {
    return {{u"spelling.phrase"_s, u"spelling.phrase"_s, u"Kết hợp luôn sai"_s,
             u"Hai tiếng trở lên đúng riêng từng tiếng nhưng ghép lại thì sai, như “chủ chương” "
             u"(chủ trương)."_s}};
}

void PhraseCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                             QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    BlockToneStyle style(block);
    std::vector<const Token *> run;
    const auto checkRun = [&] {
        const Run words(run);
        for (qsizetype first = 0; first < qsizetype(words.size()); ++first) {
            for (const qsizetype index : m_list->startingWith(words[size_t(first)]->folded)) {
                const Phrase &phrase = m_list->phrases().at(index);
                if (!matches(phrase, block, words, first))
                    continue;
                const qsizetype count = phrase.syllables.size();
                findings.append(
                    findingFor(phrase, block, words.subspan(size_t(first), size_t(count)), style));
                first += count - 1;
                break;
            }
        }
        run.clear();
    };
    for (const Token &token : block.tokens) {
        if (token.kind != TokenKind::Word)
            checkRun();
        else if (!token.folded.isEmpty()) // a lone zero-width character is a word without letters
            run.push_back(&token);
    }
    checkRun();
}

Result<void> verify(const std::shared_ptr<const PhraseList> &list) {
    const PhraseCheck check(list);
    const auto subjectsIn = [&check](QStringView example) {
        const Block block{BlockKind::Paragraph, example.toString(), {}, {}};
        const QList<Token> tokens = tokenize(block.text);
        QList<Finding> findings;
        check.checkBlock({0, block, tokens}, {}, findings);
        QStringList subjects;
        for (const Finding &finding : std::as_const(findings))
            subjects.append(finding.subject);
        return subjects;
    };
    for (const Phrase &phrase : list->phrases()) {
        const QString place = list->place(phrase.line) + quoted(phrase.wrong) + u' ';
        const QString folded = fold(phrase.wrong);
        if (!phrase.isName && folded != phrase.wrong)
            return failure(place + u"phải viết thường, dấu đặt kiểu cũ: "_s + quoted(folded));
        const QStringView bad = phrase.badExample.isEmpty() ? phrase.wrong : phrase.badExample;
        if (!subjectsIn(bad).contains(folded))
            return failure(place + u"không bắt được ví dụ sai của chính nó: "_s + quoted(bad));
        if (subjectsIn(phrase.goodExample).contains(folded))
            return failure(place + u"báo lỗi ở ví dụ đúng: "_s + quoted(phrase.goodExample));
        if (phrase.goodExample.isEmpty() &&
            !(phrase.exceptLeft.isEmpty() && phrase.exceptRight.isEmpty()))
            return failure(place + u"có ngoại lệ mà không có ví dụ đúng"_s);
    }
    return {};
}

} // namespace morat
