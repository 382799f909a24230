// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/FileSections.h"
#include "data/SaveFile.h"
#include "vietnamese/model/ModelTr.h"
#include "vietnamese/network/ContextNetworkFile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace morat::network {

namespace {

/// Takes the numbers in their order and writes them as the file has them.
class Packer {
public:
    Packer(const std::vector<float> &numbers, SectionWriter &body)
        : m_rest(numbers)
        , m_body(body) {}

    void vector(size_t size) { m_body.add(take(size)); }

    template <typename Step>
    void table(size_t rows, size_t columns) {
        constexpr auto most = float(std::numeric_limits<Step>::max());
        const std::span<const float> numbers = take(rows * columns);
        std::vector<float> scales;
        std::vector<Step> steps;
        scales.reserve(rows);
        steps.reserve(numbers.size());
        for (size_t row = 0; row < rows; ++row) {
            const auto values = numbers.subspan(row * columns, columns);
            float largest = 1e-8F;
            for (const float value : values)
                largest = std::max(largest, std::abs(value));
            scales.push_back(largest / most);
            for (const float value : values)
                steps.push_back(Step(std::lround(value / scales.back())));
        }
        m_body.add(std::span<const float>(scales));
        m_body.add(std::span<const Step>(steps));
    }

private:
    std::span<const float> take(size_t size) {
        const auto taken = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return taken;
    }

    std::span<const float> m_rest;
    SectionWriter &m_body;
};

} // namespace

quint64 numbersOf(const Weights &measures) {
    const quint64 width = measures.width;
    const quint64 words = quint64(measures.words.size());
    const quint64 layer = 2 * width + 4 * width * width + 2 * width;
    return 2 * words * width + words + 2 * measures.layers * layer + 4 * width +
           measures.middle * (2 * width + 1) + width * (measures.middle + 1);
}

Result<void> write(const Weights &weights, const QByteArray &description, const QString &output) {
    Q_ASSERT(weights.numbers.size() == numbersOf(weights));
    const size_t width = weights.width;
    const auto words = size_t(weights.words.size());
    std::vector<quint32> starts{0};
    QByteArray text;
    for (const QByteArray &word : weights.words) {
        text += word;
        starts.push_back(quint32(text.size()));
    }
    SectionWriter body;
    body.add(std::span<const quint32>(starts));
    body.add(text);
    body.add(description);
    Packer pack(weights.numbers, body);
    pack.table<qint8>(words, width);
    pack.table<qint8>(words, width);
    pack.vector(words);
    for (quint32 layer = 0; layer < 2 * weights.layers; ++layer) {
        pack.vector(width);
        pack.vector(width);
        pack.table<qint16>(2 * width, 2 * width);
        pack.vector(2 * width);
    }
    pack.vector(2 * width);
    pack.vector(2 * width);
    pack.table<qint16>(weights.middle, 2 * width);
    pack.vector(weights.middle);
    pack.table<qint16>(width, weights.middle);
    pack.vector(width);

    const Header header{magic,
                        version,
                        quint32(words),
                        weights.width,
                        weights.layers,
                        weights.middle,
                        0,
                        quint64(text.size()),
                        quint64(description.size()),
                        sizeof(Header) + quint64(body.bytes().size()),
                        body.checksum()};
    return saveFile(output, QByteArray(reinterpret_cast<const char *>(&header), sizeof header) +
                                body.bytes());
}

} // namespace morat::network
