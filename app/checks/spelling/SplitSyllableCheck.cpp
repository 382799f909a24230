// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SplitSyllableCheck.h"

#include "checks/spelling/SuggestionRanking.h"
#include "text/Folding.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// It says more than "iữa is no syllable" and than what neighbours say.
constexpr int splitPriority = 45;
/// Rarer syllables come about by chance. Class: log2 of the count in 100 million syllables.
constexpr int usual = 9;
/// ln P(word | before) + ln P(word | after). Lower than the contextual check asks of a word that
/// stands rightly: a piece that is no syllable is evidence by itself.
constexpr double fitsWell = -11;
/// In the model's texts. Rarer pairs of syllables come about by chance.
constexpr quint64 usualPair = 500;

bool canBePieces(const Token &left, const Token &right) {
    return left.kind == TokenKind::Word && right.kind == TokenKind::Word &&
           right.capitalisation == Capitalisation::Lower &&
           (left.capitalisation == Capitalisation::Lower ||
            left.capitalisation == Capitalisation::Initial ||
            (left.range.length == 1 && left.startsSentence));
}

} // namespace

SplitSyllableCheck::SplitSyllableCheck(std::shared_ptr<const LanguageData> data,
                                       std::shared_ptr<const ModelTextReader> model)
    : m_data(std::move(data))
    , m_model(std::move(model)) {}

QList<RuleInfo> SplitSyllableCheck::rules() const {
    return {
        {u"spelling.split"_s, u"spelling.syllable"_s, u"Âm tiết bị tách đôi"_s,
         u"Một dấu cách lọt vào giữa âm tiết (g iữa, biế n) hoặc lệch một chữ cái (sauk hi)."_s}};
}

bool SplitSyllableCheck::fits(const ModelText &text, qsizetype first, const QString &whole) const {
    const LanguageModel::Word word = m_model->wordOf(whole);
    const auto at = placeOf(text, first);
    return at && word != m_model->model().unknown() &&
           m_model->model().pairFit(text.words[*at - 1].number, word, text.words[*at + 2].number) >
               fitsWell;
}

QString SplitSyllableCheck::withSpaceMoved(const QString &left, const QString &right) const {
    if (!m_model)
        return {};
    const LanguageModelMix &model = m_model->model();
    const auto isMeant = [&](const QString &first, const QString &second) {
        return m_data->inventory.contains(first) && m_data->inventory.contains(second) &&
               model.count(m_model->wordOf(first), m_model->wordOf(second)) >= usualPair;
    };
    if (left.size() > 1) { // "sauk hi"
        const QString first = left.chopped(1);
        const QString second = left.back() + right;
        if (isMeant(first, second))
            return first + u' ' + second;
    }
    if (right.size() > 1) { // "sa ukhi"
        const QString first = left + right.front();
        const QString second = right.mid(1);
        if (isMeant(first, second))
            return first + u' ' + second;
    }
    return {};
}

void SplitSyllableCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                    QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    const QString &text = block.block.text;
    const SyllableInventory &inventory = m_data->inventory;
    std::optional<ModelText> modelText; // read for the first pair that needs it
    const auto fitsHere = [&](qsizetype first, const QString &whole) {
        if (!m_model)
            return false;
        if (!modelText)
            modelText = m_model->read(block.tokens, text);
        return fits(*modelText, first, whole);
    };
    for (qsizetype i = 0; i + 1 < block.tokens.size(); ++i) {
        const Token &left = block.tokens[i];
        const Token &right = block.tokens[i + 1];
        if (!canBePieces(left, right) || right.range.start != left.range.end() + 1 ||
            text[left.range.end()] != u' ')
            continue;
        const bool leftStands = inventory.contains(left.folded);
        const bool rightStands = inventory.contains(right.folded);
        if (leftStands && rightStands)
            continue;
        const QString whole = left.folded + right.folded;
        const TextRange range{left.range.start, right.range.end() - left.range.start};
        const QString written = text.mid(range.start, range.length);
        Finding finding{
            .rule = u"spelling.split"_s,
            .category = u"spelling.syllable"_s,
            .block = block.index,
            .range = range,
            .subject = left.folded + u' ' + right.folded,
            .priority = splitPriority,
        };
        const bool both = !leftStands && !rightStands;
        if (inventory.frequencyClass(whole) < usual) {
            const QString meant = withSpaceMoved(left.folded, right.folded);
            if (meant.isEmpty())
                continue;
            finding.level = Level::Warning;
            finding.confidence = both ? 0.98 : 0.9;
            const QString suggestion =
                withCapitalsOf(meant, QStringView(written).left(left.range.length));
            finding.message = u"“%1” có dấu cách lệch một chữ cái; có lẽ muốn viết “%2”."_s.arg(
                written, suggestion);
            finding.suggestions = {{.text = suggestion}};
            findings.append(std::move(finding));
            ++i;
            continue;
        }
        // "5 m ở", "anh T. ở": what stands alone is a unit or an initial.
        const bool afterNumber = i > 0 && block.tokens[i - 1].kind == TokenKind::Number;
        const bool isInitial =
            left.capitalisation != Capitalisation::Lower && left.range.length == 1;
        if (!both && (afterNumber || (isInitial && !left.startsSentence) || !fitsHere(i, whole)))
            continue;
        const QString suggestion =
            withCapitalsOf(whole, QStringView(written).left(left.range.length));
        // “5 m ay” may be five metres of something.
        finding.level = both && !isInitial && !afterNumber ? Level::Error : Level::Warning;
        finding.confidence = both ? 0.98 : 0.8;
        finding.message =
            u"“%1” có dấu cách lọt vào giữa âm tiết; viết liền là “%2”."_s.arg(written, suggestion);
        finding.suggestions = {{.text = suggestion}};
        findings.append(std::move(finding));
        ++i;
    }
}

} // namespace morat
