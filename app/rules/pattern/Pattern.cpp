// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/pattern/Pattern.h"

#include "rules/pattern/RuleTr.h"
#include "text/Tokenizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// More alternatives than any list of names needs; a typo multiplies them.
constexpr qsizetype mostAlternatives = 5000;

/// Marks that only the expression language has a use for. The full stop is not among them: in
/// "TP.HCM" it is a full stop.
bool needsExpression(QStringView text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"\\[]{}()|?*+^$").contains(c); });
}

struct Expansion {
    QString text;
    QStringList groups;
};

/// "(xã|phường) <Name>" → "xã <Name>", "phường <Name>". Nothing when the text holds more of the
/// expression language than alternatives.
std::optional<QList<Expansion>> expand(const QString &source, QString &asReplacement) {
    QList<Expansion> expansions{{QString(), {}}};
    asReplacement.clear();
    int group = 0;
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype open = source.indexOf(u'(', at);
        const QString before = source.mid(at, (open < 0 ? source.size() : open) - at);
        if (needsExpression(before))
            return std::nullopt;
        asReplacement += before;
        for (Expansion &expansion : expansions)
            expansion.text += before;
        if (open < 0)
            break;
        const qsizetype close = source.indexOf(u')', open);
        if (close < 0)
            return std::nullopt;
        QStringView inside = QStringView(source).mid(open + 1, close - open - 1);
        if (inside.startsWith(u"?:"))
            inside = inside.mid(2);
        QList<Expansion> longer;
        for (const QStringView choice : inside.split(u'|')) {
            if (needsExpression(choice) || choice.trimmed().isEmpty())
                return std::nullopt;
            for (const Expansion &expansion : std::as_const(expansions))
                longer.append({expansion.text + choice.toString(),
                               expansion.groups + QStringList(choice.toString())});
            if (longer.size() > mostAlternatives)
                return std::nullopt;
        }
        asReplacement += u'$' + QString::number(++group);
        expansions = longer;
        at = close + 1;
        if (at < source.size() && QStringView(u"?*+{").contains(source.at(at)))
            return std::nullopt;
    }
    return expansions;
}

/// The longest run of letters outside groups and classes that no quantifier follows: a text
/// without it has no match. Nothing where alternatives stand outside groups, or letters may be
/// small or capital.
QString neededBy(const QString &source, Letters letters) {
    if (letters == Letters::Folded)
        return {};
    for (qsizetype at = source.indexOf(u"(?"_s); at >= 0; at = source.indexOf(u"(?"_s, at + 2)) {
        const QChar option = at + 2 < source.size() ? source.at(at + 2) : QChar();
        if (option.isLetter() && option != u'P') // (?i), (?x): the letters may stand for others
            return {};
    }
    QString longest;
    QString run;
    const auto endRun = [&] {
        if (run.size() > longest.size())
            longest = run;
        run.clear();
    };
    int depth = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        QChar c = source.at(i);
        const bool isMark = QStringView(u"\\[](){}?*+|^$.").contains(c);
        if (c == u'|' && depth == 0)
            return {};
        if (c == u'[') { // a class, to its end
            endRun();
            i = source.indexOf(u']', i + 2);
            if (i < 0)
                return {};
        } else if (c == u'(') {
            endRun();
            ++depth;
        } else if (c == u')') {
            --depth;
        } else if (c == u'\\') {
            c = source.at(std::min(i + 1, source.size() - 1));
            ++i;
            if (QStringView(u"xXuUNocgkQE0").contains(c)) // a letter written as its number, a quote
                return {};
            if (c.isLetterOrNumber()) // \d, \K
                endRun();
            else if (depth == 0)
                run += c;
            if (c == u'p' || c == u'P')
                i = std::max(i, source.indexOf(u'}', i));
        } else if (c == u'?' || c == u'*' || c == u'{') {
            run.chop(1); // what it may leave out
            endRun();
            if (c == u'{')
                i = std::max(i, source.indexOf(u'}', i));
        } else if (isMark) {
            endRun();
        } else if (depth == 0) {
            run += c;
        }
    }
    endRun();
    return longest;
}

void appendWords(QStringView text, bool spaceBefore, QList<PatternElement> &elements) {
    qsizetype end = 0;
    for (const Token &token : tokenize(text)) {
        const bool space = token.range.start > end || (end == 0 && spaceBefore);
        elements.append({nullptr, token.folded,
                         text.mid(token.range.start, token.range.length).toString(), space});
        end = token.range.end();
    }
}

Result<QList<PatternElement>> elementsOf(QStringView text) {
    QList<PatternElement> elements;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'>', open);
        if (close < 0) {
            const bool space = at > 0 && text.at(at).isSpace();
            appendWords(text.mid(at), space, elements);
            break;
        }
        const QStringView before = text.mid(at, open - at);
        appendWords(before, !before.isEmpty() && before.front().isSpace(), elements);
        const QStringView name = text.mid(open + 1, close - open - 1);
        const TokenClass *const tokenClass = tokenClassNamed(name);
        if (!tokenClass)
            return failure(RuleTr::tr("there is no class of tokens “<%1>”").arg(name));
        elements.append(
            {tokenClass, QString(), QString(), !before.isEmpty() && before.back().isSpace()});
        at = close + 1;
    }
    if (elements.isEmpty())
        return failure(RuleTr::tr("an entry without words can match nothing"));
    return elements;
}

} // namespace

Result<Pattern> parsePattern(const QString &source, Letters letters) {
    Pattern pattern;
    pattern.source = source;
    const QString whole =
        source.contains(u'|') && !source.contains(u'(') ? QString(u'(' + source + u')') : source;
    if (const auto expansions = expand(whole, pattern.asReplacement)) {
        for (const Expansion &expansion : *expansions) {
            const Result<QList<PatternElement>> elements = elementsOf(expansion.text);
            if (!elements)
                return tl::make_unexpected(elements.error());
            pattern.alternatives.append({*elements, expansion.groups});
        }
        return pattern;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (letters == Letters::Folded)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression expression(source, options);
    if (!expression.isValid())
        return failure(RuleTr::tr("“%1” is no expression: %2 (character %3)")
                           .arg(source, expression.errorString())
                           .arg(expression.patternErrorOffset() + 1));
    expression.optimize();
    pattern.expression = expression;
    pattern.needed = neededBy(source, letters);
    return pattern;
}

} // namespace morat
