// SPDX-License-Identifier: GPL-3.0-or-later
#include "Corpus.h"

#include "text/Tokenizer.h"

#include <QDataStream>
#include <QFile>

#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace morat::phrases {

Corpus Corpus::fromStandardInput() {
    Corpus corpus;
    std::string line;
    while (std::getline(std::cin, line)) {
        const QString text = QString::fromUtf8(line.data(), qsizetype(line.size()))
                                 .normalized(QString::NormalizationForm_C);
        for (const Token &token : tokenize(text)) {
            if (token.kind != TokenKind::Word) {
                corpus.m_numbers.push_back(gap);
                continue;
            }
            const bool isCapital = token.capitalisation != Capitalisation::Lower;
            corpus.m_numbers.push_back(corpus.numberOf(token.folded) | (isCapital ? capital : 0U));
        }
        corpus.m_numbers.push_back(gap);
    }
    return corpus;
}

std::uint32_t Corpus::numberOf(const QString &folded) {
    const auto found = m_index.constFind(folded);
    if (found != m_index.cend())
        return *found;
    const auto number = std::uint32_t(m_words.size());
    m_words.append(folded);
    m_index.insert(folded, number);
    return number;
}

std::uint32_t Corpus::number(QStringView folded) const {
    return m_index.value(folded.toString(), gap);
}

std::vector<std::uint32_t> Corpus::wordCounts() const {
    std::vector<std::uint32_t> counts(std::size_t(m_words.size()), 0);
    for (const std::uint32_t number : m_numbers)
        ++counts[number & ~capital];
    return counts;
}

Result<Corpus> Corpus::load(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(path % u": "_s % file.errorString());
    QDataStream in(&file);
    Corpus corpus;
    quint64 size = 0;
    in >> corpus.m_words >> size;
    if (in.status() != QDataStream::Ok || size > quint64(file.size()) / sizeof(std::uint32_t))
        return failure(path % u": không phải tệp do lệnh read ghi ra"_s);
    corpus.m_numbers.resize(size);
    const auto bytes = qint64(size * sizeof(std::uint32_t));
    if (in.readRawData(reinterpret_cast<char *>(corpus.m_numbers.data()), int(bytes)) != bytes)
        return failure(path % u": tệp bị cắt ngắn"_s);
    for (qsizetype i = 1; i < corpus.m_words.size(); ++i)
        corpus.m_index.insert(corpus.m_words.at(i), std::uint32_t(i));
    return corpus;
}

Result<void> Corpus::save(const QString &path) const {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path % u": "_s % file.errorString());
    QDataStream out(&file);
    out << m_words << quint64(m_numbers.size());
    const auto bytes = int(m_numbers.size() * sizeof(std::uint32_t));
    if (out.writeRawData(reinterpret_cast<const char *>(m_numbers.data()), bytes) != bytes ||
        !file.flush())
        return failure(path % u": "_s % file.errorString());
    return {};
}

BigramCounts::BigramCounts(const Corpus &corpus)
    : m_slots(std::size_t(1) << 20U) {
    std::uint32_t previous = Corpus::gap;
    for (const std::uint32_t written : corpus.numbers()) {
        const std::uint32_t current = written & ~Corpus::capital;
        if (previous != Corpus::gap && current != Corpus::gap) {
            if (m_used * 2 > m_slots.size())
                grow();
            const std::uint64_t key = (std::uint64_t(previous) << 32U) | current;
            Slot &slot = m_slots[slotOf(key)];
            m_used += slot.count == 0 ? 1 : 0;
            slot.key = key;
            ++slot.count;
        }
        previous = current;
    }
}

std::uint32_t BigramCounts::count(std::uint32_t first, std::uint32_t second) const {
    return m_slots[slotOf((std::uint64_t(first) << 32U) | second)].count;
}

std::size_t BigramCounts::slotOf(std::uint64_t key) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 20U & mask;
    while (m_slots[at].count > 0 && m_slots[at].key != key)
        at = (at + 1) & mask;
    return at;
}

void BigramCounts::grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.count > 0)
            m_slots[slotOf(slot.key)] = slot;
    }
}

} // namespace morat::phrases
