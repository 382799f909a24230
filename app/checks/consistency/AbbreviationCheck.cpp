// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/AbbreviationCheck.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Capitals in a row, joined by & - . without a space: UBND, GD&ĐT, QP-AN.
struct Abbreviation {
    QString written;
    QString letters; ///< without what joins them
    qsizetype block = 0;
    TextRange range;
    qsizetype firstToken = 0;
    qsizetype endToken = 0;
};

/// "Ngân hàng Nhà nước (NHNN)"
struct Explanation {
    Abbreviation abbreviation;
    QString name;   ///< folded words whose initials the letters are; empty when none fit
    QString before; ///< folded words before the bracket, as many as a name may have
    QString near;   ///< words as written of which all initials but one are the letters
};

constexpr qsizetype longestAbbreviation = 10;
/// Tokens before a bracket among which the name is looked for, and the words that lead to the
/// abbreviation inside it.
constexpr qsizetype longestName = 60;
constexpr qsizetype longestLead = 8;

bool areCapitals(const Token &token) {
    return token.kind == TokenKind::Word &&
           (token.capitalisation == Capitalisation::All ||
            (token.range.length == 1 && token.capitalisation == Capitalisation::Initial));
}

bool joins(const CheckedBlock &block, qsizetype token) {
    const Token &mark = block.tokens[token];
    return mark.range.length == 1 &&
           QStringView(u"&-.").contains(block.block.text[mark.range.start]);
}

bool areJoined(const CheckedBlock &block, qsizetype first) {
    return block.tokens[first].range.end() == block.tokens[first + 1].range.start;
}

/// The abbreviations in a block. Words in capitals beside each other are a headline, a name.
QList<Abbreviation> abbreviationsIn(const CheckedBlock &block) {
    QList<Abbreviation> found;
    const QList<Token> &tokens = block.tokens;
    qsizetype lastEnd = -1;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!areCapitals(tokens[i]))
            continue;
        qsizetype end = i + 1;
        while (end + 1 < tokens.size() && areJoined(block, end - 1) && joins(block, end) &&
               areJoined(block, end) && areCapitals(tokens[end + 1]))
            end += 2;
        Abbreviation abbreviation;
        abbreviation.block = block.index;
        abbreviation.range = {tokens[i].range.start,
                              tokens[end - 1].range.end() - tokens[i].range.start};
        abbreviation.written =
            block.block.text.mid(abbreviation.range.start, abbreviation.range.length);
        for (const QChar c : std::as_const(abbreviation.written)) {
            if (c.isLetter())
                abbreviation.letters += c;
        }
        abbreviation.firstToken = i;
        abbreviation.endToken = end;
        // A number of a document, an address: 30/2020/NĐ-CP.
        const qsizetype start = abbreviation.range.start;
        const bool isPartOfNumber =
            start > 0 && QStringView(u"/-@").contains(block.block.text[start - 1]);
        const bool isBesideAnother = lastEnd == i && found.size() > 0;
        if (isBesideAnother) {
            found.removeLast();
        } else if (!isPartOfNumber && abbreviation.letters.size() >= 2 &&
                   abbreviation.letters.size() <= longestAbbreviation) {
            found.append(std::move(abbreviation));
            lastEnd = end;
            i = end - 1;
            continue;
        }
        lastEnd = end;
        i = end - 1;
    }
    return found;
}

/// Words that an abbreviation passes over.
bool isPassedOver(const Token &token) {
    static const QSet<QString> words{u"và"_s,  u"của"_s,   u"các"_s,   u"về"_s,  u"tại"_s,
                                     u"cho"_s, u"những"_s, u"trong"_s, u"với"_s, u"theo"_s};
    return token.kind != TokenKind::Word || words.contains(token.folded);
}

/// The words before the bracket whose initials spell the letters, folded; empty when they do not.
QString nameBefore(const CheckedBlock &block, qsizetype bracket, const QString &letters) {
    QStringList words;
    qsizetype left = letters.size();
    const qsizetype end = std::max<qsizetype>(0, bracket - longestName);
    for (qsizetype i = bracket - 1; i >= end && left > 0; --i) {
        const Token &token = block.tokens[i];
        const QChar initial = block.block.text[token.range.start].toUpper();
        if (token.kind == TokenKind::Word && initial == letters[left - 1]) {
            words.prepend(token.folded);
            --left;
        } else if (left == letters.size() || !isPassedOver(token) ||
                   QStringView(u".;:!?()").contains(token.folded.front())) {
            return {};
        } else if (token.kind == TokenKind::Word) {
            words.prepend(token.folded);
        }
    }
    return left == 0 ? words.join(u' ') : QString();
}

/// đ is d to whoever abbreviates: ĐHQG, DHQG.
QChar plainInitial(QChar initial) {
    const QChar capital = initial.toUpper();
    return capital == u'Đ'                     ? QChar(u'D')
           : capital.decomposition().isEmpty() ? capital
                                               : capital.decomposition().front();
}

/// The words before the bracket, as many as there are letters, when all their initials but one are
/// the letters: "thu nhập doanh nghiệp (TNCN)". As written; empty when the letters fit or the words
/// are others. Of fewer letters than four one says too little.
QString nearNameBefore(const CheckedBlock &block, qsizetype bracket, const QString &letters) {
    constexpr qsizetype fewestLetters = 4;
    qsizetype left = letters.size();
    qsizetype different = 0;
    qsizetype start = 0;
    if (left < fewestLetters)
        return {};
    for (qsizetype i = bracket - 1; i >= 0 && left > 0; --i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Word)
            return {};
        const QChar initial = plainInitial(block.block.text[token.range.start]);
        if (initial != plainInitial(letters[left - 1])) {
            if (isPassedOver(token) && left < letters.size())
                continue;
            ++different;
        }
        start = token.range.start;
        --left;
    }
    // The first letter is right: otherwise the name began elsewhere.
    if (left > 0 || different != 1 ||
        plainInitial(block.block.text[start]) != plainInitial(letters.front()))
        return {};
    return block.block.text.mid(start, block.tokens[bracket - 1].range.end() - start);
}

/// The same when it stands alone in brackets, after "viết tắt", "gọi tắt là" or nothing.
std::optional<Explanation> explanationAt(const CheckedBlock &block,
                                         const Abbreviation &abbreviation) {
    const qsizetype close = abbreviation.endToken;
    if (close >= block.tokens.size() || block.tokens[close].folded != u")")
        return std::nullopt;
    static const QSet<QString> leads{u"viết"_s, u"gọi"_s, u"tắt"_s, u"là"_s,
                                     u"sau"_s,  u"đây"_s, u":"_s};
    qsizetype open = abbreviation.firstToken - 1;
    const qsizetype leadEnd = open - longestLead;
    while (open >= 0 && open > leadEnd && leads.contains(block.tokens[open].folded))
        --open;
    // "more(HDDTVN)": a tag that is stuck to what stands before it explains nothing.
    if (open < 1 || block.tokens[open].folded != u"(" ||
        block.tokens[open - 1].range.end() == block.tokens[open].range.start)
        return std::nullopt;
    Explanation explanation;
    explanation.abbreviation = abbreviation;
    explanation.name = nameBefore(block, open, abbreviation.letters);
    if (explanation.name.isEmpty())
        explanation.near = nearNameBefore(block, open, abbreviation.letters);
    QStringList before;
    const qsizetype end = std::max<qsizetype>(0, open - longestName);
    for (qsizetype i = open - 1; i >= end && before.size() < 2 * longestAbbreviation; --i) {
        if (block.tokens[i].kind == TokenKind::Word)
            before.prepend(block.tokens[i].folded);
    }
    explanation.before = before.join(u' ');
    return explanation;
}

bool isArticle(BlockKind kind) {
    return kind != BlockKind::Code && kind != BlockKind::Furniture && kind != BlockKind::Credit &&
           kind != BlockKind::Byline;
}

/// Headlines, leads and captions may use what the text explains.
bool isBody(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::ListItem || kind == BlockKind::Quote;
}

Finding findingAt(const Abbreviation &place, const QString &rule, Level level,
                  const QString &message) {
    return {
        .rule = rule,
        .category = rule.section(u'.', 0, 0),
        .level = level,
        .confidence = level == Level::Warning ? 0.85 : 0.7,
        .block = place.block,
        .range = place.range,
        .message = message,
        .subject = place.letters.toLower(),
        .priority = 55,
    };
}

/// GD&ĐT here, GD-ĐT there.
void findOtherForms(const QList<Abbreviation> &all, QList<Finding> &findings) {
    std::map<QString, std::map<QString, QList<Abbreviation>>> forms;
    for (const Abbreviation &abbreviation : all) {
        if (abbreviation.letters != u"TPHCM") // a rule of its own, with other forms
            forms[abbreviation.letters][abbreviation.written].append(abbreviation);
    }
    for (const auto &[letters, byForm] : forms) {
        if (byForm.size() < 2)
            continue;
        const auto isRarer = [](const auto &a, const auto &b) {
            if (a.second.size() != b.second.size())
                return a.second.size() < b.second.size();
            // Of two as frequent the one used first is the draft's.
            return std::pair(a.second.first().block, a.second.first().range.start) >
                   std::pair(b.second.first().block, b.second.first().range.start);
        };
        const auto usual = std::max_element(byForm.cbegin(), byForm.cend(), isRarer);
        for (const auto &[written, places] : byForm) {
            if (written == usual->first)
                continue;
            for (const Abbreviation &place : places) {
                Finding finding = findingAt(
                    place, u"consistency.abbreviation-form"_s, Level::Warning,
                    u"Trong bài này viết “%1”; ở đây viết “%2”."_s.arg(usual->first, written));
                finding.suggestions.append({.text = usual->first});
                findings.append(std::move(finding));
            }
        }
    }
}

void findContradictions(const QList<Explanation> &explanations, QList<Finding> &findings) {
    QHash<QString, QString> shortOf; ///< name → abbreviation
    QHash<QString, QString> nameOf;  ///< abbreviation → name
    for (const Explanation &explanation : explanations) {
        const Abbreviation &place = explanation.abbreviation;
        QString name = explanation.name;
        if (name.isEmpty()) {
            // "Ngân hàng Nhà nước (SBV)" where NHNN was explained before. The longest says most:
            // another may be its end.
            QString words = explanation.before;
            while (!words.isEmpty() && !shortOf.contains(words))
                words = words.contains(u' ') ? words.section(u' ', 1) : QString();
            name = words;
        }
        if (name.isEmpty())
            continue;
        const QString before = shortOf.value(name);
        if (!before.isEmpty() && before != place.letters) {
            findings.append(findingAt(
                place, u"consistency.abbreviation-two"_s, Level::Warning,
                u"Tên này ở trên viết tắt là “%1”; ở đây là “%2”."_s.arg(before, place.written)));
            continue;
        }
        shortOf.insert(name, place.letters);
        const QString meant = nameOf.value(place.letters);
        if (!meant.isEmpty() && meant != name && !meant.endsWith(name) && !name.endsWith(meant))
            findings.append(
                findingAt(place, u"consistency.abbreviation-two"_s, Level::Warning,
                          u"“%1” ở trên là chữ tắt của “%2”; ở đây là của tên khác."_s.arg(
                              place.written, meant)));
        else
            nameOf.insert(place.letters, name);
    }
}

/// "Ủy ban nhân dân (HĐND)": the abbreviation of another name that everybody knows.
std::optional<Finding> ofAnotherName(const Explanation &explanation,
                                     const KnownAbbreviations *known) {
    const Abbreviation &place = explanation.abbreviation;
    if (known == nullptr || !explanation.name.isEmpty())
        return std::nullopt;
    const QString meant = known->nameOf(place.letters);
    const QString right = known->lettersBehind(explanation.before);
    if (meant.isEmpty() || right.isEmpty() || right == place.letters)
        return std::nullopt;
    Finding finding =
        findingAt(place, u"consistency.abbreviation-mismatch"_s, Level::Warning,
                  u"“%1” là chữ tắt của “%2”; tên đứng trước là “%3”, viết tắt “%4”."_s.arg(
                      place.written, meant, known->nameOf(right), right));
    finding.suggestions = {{.text = right}};
    return finding;
}

/// "thu nhập doanh nghiệp (TNCN)". Where the draft explains the same letters by a name that they
/// fit, or the same name again and again so, it is meant.
void findMismatches(const QList<Explanation> &explanations, const KnownAbbreviations *known,
                    QList<Finding> &findings) {
    QHash<QString, int> timesSo;
    for (const Explanation &explanation : explanations)
        timesSo[explanation.abbreviation.letters + u'|' + explanation.near.toLower()] += 1;
    for (const Explanation &explanation : explanations) {
        const Abbreviation &place = explanation.abbreviation;
        if (std::optional<Finding> other = ofAnotherName(explanation, known)) {
            findings.append(std::move(*other));
            continue;
        }
        if (explanation.near.isEmpty() ||
            timesSo.value(place.letters + u'|' + explanation.near.toLower()) > 1)
            continue;
        findings.append(
            findingAt(place, u"consistency.abbreviation-mismatch"_s, Level::Warning,
                      u"“%1” không khớp với “%2” đứng trước: một chữ cái đầu khác."_s.arg(
                          place.written, explanation.near)));
    }
}

} // namespace

QList<RuleInfo> AbbreviationCheck::rules() const {
    return {
        {u"consistency.abbreviation-form"_s, u"consistency"_s, u"Chữ tắt viết hai kiểu"_s,
         u"Cùng một chữ tắt lúc có, lúc không có dấu & hoặc gạch nối (GD&ĐT, GD-ĐT)."_s},
        {u"consistency.abbreviation-two"_s, u"consistency"_s, u"Một tên, hai chữ tắt"_s,
         u"Bài giải thích hai chữ tắt cho một tên, hoặc một chữ tắt cho hai tên."_s},
        {u"consistency.abbreviation-mismatch"_s, u"consistency"_s, u"Chữ tắt không khớp tên"_s,
         u"Chữ tắt trong ngoặc khác tên đứng trước một chữ cái đầu, hoặc là chữ tắt quen thuộc của "
         u"tên "
         u"khác (thu nhập doanh nghiệp (TNCN), Ủy ban nhân dân (HĐND))."_s},
        {u"style.abbreviation-unused"_s, u"style"_s, u"Chữ tắt đặt ra mà không dùng"_s,
         u"Bài giải thích một chữ tắt rồi không dùng lại lần nào."_s},
        {u"style.abbreviation-late"_s, u"style"_s, u"Chữ tắt giải thích muộn"_s,
         u"Chữ tắt đã dùng trong bài trước chỗ giải thích."_s},
    };
}

void AbbreviationCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                      const DocumentFacts & /*facts*/, std::stop_token stop,
                                      QList<Finding> &findings) const {
    QList<Abbreviation> all;
    QList<Explanation> explanations;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if (!isArticle(block.block.kind))
            continue;
        for (const Abbreviation &abbreviation : abbreviationsIn(block)) {
            all.append(abbreviation);
            if (auto explanation = explanationAt(block, abbreviation))
                explanations.append(std::move(*explanation));
        }
    }
    findOtherForms(all, findings);
    findContradictions(explanations, findings);
    findMismatches(explanations, m_known.get(), findings);
    QHash<QString, QList<qsizetype>> placesOf; ///< letters → indices of `all`, in their order
    for (qsizetype i = 0; i < all.size(); ++i)
        placesOf[all[i].letters].append(i);
    QSet<QString> explained;
    for (const Explanation &explanation : std::as_const(explanations)) {
        const Abbreviation &place = explanation.abbreviation;
        if (explained.contains(place.letters) || !isBody(blocks[place.block].block.kind))
            continue;
        explained.insert(place.letters);
        const QList<qsizetype> places = placesOf.value(place.letters);
        if (places.size() == 1) {
            findings.append(
                findingAt(place, u"style.abbreviation-unused"_s, Level::Info,
                          u"“%1” không dùng lại lần nào; bỏ phần trong ngoặc cũng được."_s.arg(
                              place.written)));
            continue;
        }
        const auto early = std::find_if(places.cbegin(), places.cend(), [&](qsizetype at) {
            const Abbreviation &other = all[at];
            return isBody(blocks[other.block].block.kind) &&
                   std::pair(other.block, other.range.start) <
                       std::pair(place.block, place.range.start);
        });
        if (early != places.cend())
            findings.append(
                findingAt(all[*early], u"style.abbreviation-late"_s, Level::Info,
                          u"“%1” dùng ở đây, sau mới giải thích; nên viết đủ ở lần đầu."_s.arg(
                              all[*early].written)));
    }
}

} // namespace morat
