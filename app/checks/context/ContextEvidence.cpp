// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextEvidence.h"

#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Word = LanguageModel::Word;

/// Counts are kept to within a few per cent: no more than two digits are said.
QString rounded(quint64 count) {
    const QLocale vietnamese(QLocale::Vietnamese);
    if (count < 20)
        return vietnamese.toString(count);
    const auto unit = quint64(std::pow(10, std::floor(std::log10(double(count))) - 1));
    return u"hơn "_s + vietnamese.toString(count / unit * unit);
}

bool isPlainWord(const LanguageModelMix &model, Word word) {
    return word != model.unknown() && !model.text(word).startsWith(u'<');
}

QString quoted(const QString &text) {
    return u"“"_s + text + u"”"_s;
}

} // namespace

ContextEvidence evidenceFor(const LanguageModelMix &model, const ModelText &text, size_t at,
                            Word meant) {
    const Word before = text.words[at - 1].number;
    const Word written = text.words[at].number;
    const Word after = text.words[at + 1].number;
    struct Side {
        bool usable;
        bool isWord;
        quint64 meant;
        quint64 written;
    };
    const Side left{isPlainWord(model, before),
                    model.compound(std::array{before, meant}).has_value(),
                    model.count(before, meant), model.count(before, written)};
    const Side right{isPlainWord(model, after),
                     model.compound(std::array{meant, after}).has_value(),
                     model.count(meant, after), model.count(written, after)};
    const auto weight = [](const Side &side) {
        if (!side.usable || side.meant == 0)
            return -1e9;
        return std::log(double(side.meant + 1) / double(side.written + 1)) + (side.isWord ? 3 : 0);
    };
    ContextEvidence evidence{model.text(written), model.text(meant), 0, 0, false};
    const bool isLeft = weight(left) >= weight(right);
    const Side &side = isLeft ? left : right;
    if (weight(side) <= 0)
        return evidence;
    const QString neighbour = model.text(isLeft ? before : after);
    const auto join = [&](const QString &word) -> QString {
        return isLeft ? QString(neighbour + u' ' + word) : QString(word + u' ' + neighbour);
    };
    evidence.written = join(evidence.written);
    evidence.meant = join(evidence.meant);
    evidence.writtenCount = side.written;
    evidence.meantCount = side.meant;
    evidence.hasNeighbour = true;
    return evidence;
}

QString ContextEvidence::message(Level level) const {
    const QString verb = level == Level::Error     ? u" viết nhầm, đúng ra là "_s
                         : level == Level::Warning ? u" có lẽ viết nhầm của "_s
                                                   : u" có thể viết nhầm của "_s;
    return quoted(written) + verb + quoted(meant) + u'.';
}

QString ContextEvidence::explanation() const {
    if (!hasNeighbour)
        return u"Xét các tiếng đứng trước và đứng sau, "_s + quoted(meant) +
               u" hợp với câu hơn nhiều."_s;
    const QString start = u"Trong khối báo chí và văn bản đã đếm, "_s + quoted(meant) + u" gặp "_s +
                          rounded(meantCount) + u" lần, "_s + quoted(written);
    if (writtenCount == 0)
        return start + u" hầu như không gặp."_s;
    return start + u' ' + rounded(writtenCount) + u" lần."_s;
}

} // namespace morat
