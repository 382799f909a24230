// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextCombiner.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr float mostDeviation = 4; ///< spreads; what lies further out says no more

constexpr std::array<QStringView, confusionKinds> confusionNames = {
    u"hoi-nga",       u"tone-lost",     u"tone-added",   u"tone-other",
    u"mark",          u"mark-and-tone", u"onset",        u"onset-and-tone",
    u"coda",          u"letter-lost",   u"letter-added", u"letters-swapped",
    u"neighbour-key", u"other-letter",  u"one-key",      u"two-keys"};

constexpr std::array<QStringView, 3> thresholdNames = {u"error", u"warning", u"info"};

int factNamed(QStringView name) {
    for (int fact = 0; fact < contextFactCount; ++fact)
        if (nameOf(ContextFact(fact)) == name)
            return fact;
    return -1;
}

/// Where the product of two facts stands among the terms; a ≤ b.
constexpr int productAt(int a, int b) {
    return contextFactCount + a * contextFactCount - a * (a - 1) / 2 + (b - a);
}
static_assert(productAt(contextFactCount - 1, contextFactCount - 1) ==
              ContextCombiner::termCount - 1);

/// Asked before a conversion, which is slow to find out that a word is none.
bool mayBeNumber(QStringView column) {
    return !column.isEmpty() && (column.front() == u'-' || column.front().isDigit());
}

QByteArray number(double value) {
    return QByteArray::number(value, 'g', 6);
}

} // namespace

QStringView nameOf(Confusion confusion) {
    return confusionNames[size_t(confusion)];
}

ContextCombiner::ContextCombiner(std::array<Scale, contextFactCount> scales,
                                 std::vector<float> weights, float bias, ConfusionPriors priors,
                                 Thresholds thresholds)
    : m_scales(scales)
    , m_weights(std::move(weights))
    , m_bias(bias)
    , m_priors(priors)
    , m_thresholds(thresholds) {}

void ContextCombiner::expand(const ContextFacts &facts,
                             std::span<const Scale, contextFactCount> scales, Terms &terms) {
    for (size_t i = 0; i < facts.size(); ++i)
        terms[i] = std::clamp((facts[i] - scales[i].mean) / scales[i].spread, -mostDeviation,
                              mostDeviation);
    float *term = terms.data() + contextFactCount;
    for (size_t a = 0; a < facts.size(); ++a)
        for (size_t b = a; b < facts.size(); ++b)
            *term++ = terms[a] * terms[b];
}

double ContextCombiner::probability(const ContextFacts &facts) const {
    Terms terms;
    expand(facts, m_scales, terms);
    float sum = m_bias;
    for (size_t i = 0; i < terms.size(); ++i)
        sum += terms[i] * m_weights[i];
    return 1 / (1 + std::exp(-double(sum)));
}

Result<ContextCombiner> ContextCombiner::load(const QString &name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"Không đọc được %1: %2"_s.arg(name, file.errorString()));
    ContextCombiner combiner;
    QSet<int> seen;
    int line = 0;
    while (!file.atEnd()) {
        ++line;
        const QString row = QString::fromUtf8(file.readLine()).trimmed();
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        const auto refused = [&] {
            return failure(u"%1:%2: dòng này không hiểu được: %3"_s.arg(name).arg(line).arg(row));
        };
        const QStringList columns = row.split(u'\t');
        QList<double> values;
        QStringList words;
        for (const QString &column : columns) {
            bool isNumber = false;
            const double value = mayBeNumber(column) ? column.toDouble(&isNumber) : 0;
            if (isNumber && std::isfinite(value))
                values.append(value);
            else
                words.append(column);
        }
        const QString kind = words.value(0);
        if (kind == u"bias" && words.size() == 1 && values.size() == 1) {
            combiner.m_bias = float(values[0]);
        } else if (kind == u"level" && words.size() == 2 && values.size() == 1) {
            const auto *const at = std::ranges::find(thresholdNames, words[1]);
            if (at == thresholdNames.end())
                return refused();
            const std::array fields{&combiner.m_thresholds.error, &combiner.m_thresholds.warning,
                                    &combiner.m_thresholds.info};
            *fields[size_t(at - thresholdNames.begin())] = values[0];
        } else if (kind == u"slip" && words.size() == 2 && values.size() == 1) {
            const auto *const at = std::ranges::find(confusionNames, words[1]);
            if (at == confusionNames.end())
                return refused();
            combiner.m_priors[size_t(at - confusionNames.begin())] = float(values[0]);
        } else if (kind == u"fact" && words.size() == 2 && values.size() == 3) {
            const int fact = factNamed(words[1]);
            if (fact < 0 || values[1] <= 0)
                return refused();
            combiner.m_scales[size_t(fact)] = {float(values[0]), float(values[1])};
            combiner.m_weights[size_t(fact)] = float(values[2]);
            seen.insert(fact);
        } else if (kind == u"product" && words.size() == 3 && values.size() == 1) {
            const int a = factNamed(words[1]);
            const int b = factNamed(words[2]);
            if (a < 0 || b < a)
                return refused();
            combiner.m_weights[size_t(productAt(a, b))] = float(values[0]);
            seen.insert(productAt(a, b));
        } else {
            return refused();
        }
    }
    if (seen.size() != termCount)
        return failure(
            u"%1: thiếu trọng số, có %2 trong %3."_s.arg(name).arg(seen.size()).arg(termCount));
    return combiner;
}

QByteArray ContextCombiner::text(const QByteArray &provenance) const {
    QByteArray rows = provenance;
    rows += "level\terror\t" + number(m_thresholds.error) + "\nlevel\twarning\t" +
            number(m_thresholds.warning) + "\nlevel\tinfo\t" + number(m_thresholds.info) +
            "\nbias\t" + number(double(m_bias)) + '\n';
    for (size_t kind = 0; kind < m_priors.size(); ++kind)
        rows +=
            "slip\t" + confusionNames[kind].toUtf8() + '\t' + number(double(m_priors[kind])) + '\n';
    for (int fact = 0; fact < contextFactCount; ++fact) {
        const Scale &scale = m_scales[size_t(fact)];
        rows += "fact\t" + nameOf(ContextFact(fact)).toUtf8() + '\t' + number(double(scale.mean)) +
                '\t' + number(double(scale.spread)) + '\t' +
                number(double(m_weights[size_t(fact)])) + '\n';
    }
    for (int a = 0; a < contextFactCount; ++a)
        for (int b = a; b < contextFactCount; ++b)
            rows += "product\t" + nameOf(ContextFact(a)).toUtf8() + '\t' +
                    nameOf(ContextFact(b)).toUtf8() + '\t' +
                    number(double(m_weights[size_t(productAt(a, b))])) + '\n';
    return rows;
}

} // namespace morat
