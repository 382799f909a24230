// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/network/ContextNetwork.h"

#include "data/FileSections.h"
#include "vietnamese/model/ModelTr.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <utility>

namespace morat {

namespace {

constexpr size_t together = 8; ///< outputs whose weights lie together

/// Sections of one kind, cut off the file.
class WeightReader {
public:
    explicit WeightReader(SectionReader &sections)
        : m_sections(sections) {}

    [[nodiscard]] std::span<const float> vector(size_t size) {
        const auto values = m_sections.take<float>(size);
        m_isSound = m_isSound && std::ranges::all_of(values, isNumber);
        return values;
    }
    /// Taken apart and put in the order of multiply().
    [[nodiscard]] std::vector<float> matrix(size_t rows, size_t columns) {
        const auto scales = vector(rows);
        const auto steps = m_sections.take<qint16>(rows * columns);
        if (scales.size() != rows || steps.size() != rows * columns)
            return {};
        std::vector<float> weights(rows * columns);
        for (size_t row = 0; row < rows; ++row)
            for (size_t column = 0; column < columns; ++column)
                weights[row / together * together * columns + column * together + row % together] =
                    scales[row] * float(steps[row * columns + column]);
        return weights;
    }
    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    // So small that no sum of products can leave the numbers.
    static bool isNumber(float value) { return std::abs(value) < 1e4F; }

    SectionReader &m_sections;
    bool m_isSound = true;
};

/// The sums of eight outputs for one row.
using Sums = std::array<float, together>;

void add(Sums &sums, float input, const float *weights) {
    for (size_t k = 0; k < together; ++k)
        sums[k] += input * weights[k];
}

/// Of `Rows` inputs behind each other, the products with the weights of eight times `Groups`
/// outputs. As many sums as the processor has room for near at hand, which is what makes it fast.
template <size_t Rows, size_t Groups, size_t... At>
void multiplyTile(const float *weights, size_t inputs, const float *in, size_t outputs, float *out,
                  std::index_sequence<At...> /*each row of each group*/) {
    std::array<Sums, Rows * Groups> sums{};
    for (size_t i = 0; i < inputs; ++i)
        (add(sums[At], in[At % Rows * inputs + i], weights + (At / Rows * inputs + i) * together),
         ...);
    for (size_t at = 0; at < sums.size(); ++at)
        std::ranges::copy(sums[at], out + at % Rows * outputs + at / Rows * together);
}

template <size_t Rows>
void multiplyRows(const float *weights, size_t inputs, const float *in, size_t outputs,
                  float *out) {
    constexpr size_t groups = 4 / Rows;
    size_t output = 0;
    for (; output + groups * together <= outputs; output += groups * together)
        multiplyTile<Rows, groups>(weights + output * inputs, inputs, in, outputs, out + output,
                                   std::make_index_sequence<Rows * groups>());
    for (; output < outputs; output += together)
        multiplyTile<Rows, 1>(weights + output * inputs, inputs, in, outputs, out + output,
                              std::make_index_sequence<Rows>());
}

float sigmoid(float value) {
    return 1 / (1 + std::exp(-value));
}

} // namespace

Result<std::shared_ptr<const ContextNetwork>> ContextNetwork::open(const QString &file,
                                                                   const LanguageModel &model) {
    const std::shared_ptr<ContextNetwork> opened(new ContextNetwork);
    opened->m_file.setFileName(file);
    const auto refused = [&](const QString &reason) {
        return failure(ModelTr::tr("The network %1 can't be used: %2").arg(file, reason));
    };
    const auto bytes = mapped(opened->m_file, sizeof(network::Header));
    if (!bytes)
        return refused(bytes.error().message);
    opened->m_bytes = *bytes;
    if (const auto bound = opened->bind(model); !bound)
        return refused(bound.error().message);
    return opened;
}

Result<void> ContextNetwork::bind(const LanguageModel &model) {
    const auto &header = *reinterpret_cast<const network::Header *>(m_bytes.data());
    const QString damaged = ModelTr::tr("it is damaged.");
    const auto body = soundBody(
        m_bytes, sizeof(network::Header),
        {header.magic == network::magic, header.version, header.fileBytes, header.checksum},
        network::version);
    if (!body)
        return tl::make_unexpected(body.error());
    const size_t width = header.width;
    if (header.words == 0 || header.words > 0xFFFF || width == 0 || width % together != 0 ||
        width > network::mostWidth || header.layers > network::mostLayers || header.middle == 0 ||
        header.middle % together != 0 || header.middle > network::mostWidth)
        return failure(damaged);

    SectionReader sections(*body);
    WeightReader weights(sections);
    const auto starts = sections.take<quint32>(quint64(header.words) + 1);
    const auto text = sections.take<char>(header.textBytes);
    const auto description = sections.take<char>(header.descriptionBytes);
    const auto table = [&] {
        return Table{weights.vector(header.words), sections.take<qint8>(header.words * width)};
    };
    const auto norm = [&](size_t size) { return Norm{weights.vector(size), weights.vector(size)}; };
    const auto dense = [&](size_t inputs, size_t outputs) {
        return Dense{inputs, outputs, weights.matrix(outputs, inputs), weights.vector(outputs)};
    };
    m_width = width;
    m_read = table();
    m_guess = table();
    m_guessBias = weights.vector(header.words);
    for (Side *side : {&m_left, &m_right})
        for (quint32 layer = 0; layer < header.layers; ++layer)
            side->push_back({norm(width), dense(2 * width, 2 * width)});
    m_norm = norm(2 * width);
    m_first = dense(2 * width, header.middle);
    m_second = dense(header.middle, width);
    const auto itself = [](quint32 start) { return start; };
    if (!sections.fit() || !weights.isSound() || !areRunsInOrder(starts, itself, text.size()))
        return failure(damaged);
    numberWords(model, starts, text);
    m_description =
        QJsonDocument::fromJson(QByteArray(description.data(), qsizetype(description.size())))
            .object();
    return {};
}

void ContextNetwork::numberWords(const LanguageModel &model, std::span<const quint32> starts,
                                 std::span<const char> text) {
    QHash<QByteArrayView, Row> rows;
    rows.reserve(qsizetype(starts.size()));
    for (Row row = 0; row + 1 < starts.size(); ++row)
        rows.insert({text.data() + starts[row], qsizetype(starts[row + 1] - starts[row])}, row);
    m_unknown = rows.value(LanguageModel::reservedText(ModelWordKind::Word), 0);
    m_rows.reserve(model.wordCount());
    for (quint32 word = 0; word < model.wordCount(); ++word)
        m_rows.push_back(rows.value(model.text(Word(word)).toUtf8(), m_unknown));
}

void ContextNetwork::normalise(std::span<const float> values, const Norm &norm,
                               std::span<float> out) {
    constexpr float nothing = 1e-5F; ///< as the trainer's; keeps even values from growing
    const auto size = float(values.size());
    float sum = 0;
    for (const float value : values)
        sum += value;
    const float mean = sum / size;
    float squares = 0;
    for (const float value : values)
        squares += (value - mean) * (value - mean);
    const float scale = 1 / std::sqrt(squares / size + nothing);
    for (size_t i = 0; i < values.size(); ++i)
        out[i] = (values[i] - mean) * scale * norm.gain[i] + norm.bias[i];
}

void ContextNetwork::multiply(const Dense &dense, const float *in, size_t count, float *out) {
    const auto &[inputs, outputs, weights, bias] = dense;
    size_t row = 0;
    for (; row + 4 <= count; row += 4)
        multiplyRows<4>(weights.data(), inputs, in + row * inputs, outputs, out + row * outputs);
    if (row + 2 <= count) {
        multiplyRows<2>(weights.data(), inputs, in + row * inputs, outputs, out + row * outputs);
        row += 2;
    }
    if (row < count)
        multiplyRows<1>(weights.data(), inputs, in + row * inputs, outputs, out + row * outputs);
    for (row = 0; row < count; ++row)
        for (size_t output = 0; output < outputs; ++output)
            out[row * outputs + output] += bias[output];
}

void ContextNetwork::summarise(const Side &side, std::span<const Row> rows,
                               std::span<float> summary) const {
    // A layer joins each word with what stands a step further off, and the steps double: of the
    // words that can be seen from the place, each layer leaves every other one.
    std::vector<float> values(rows.size() * m_width);
    for (size_t at = 0; at < rows.size(); ++at) {
        const qint8 *steps = m_read.steps.data() + rows[at] * m_width;
        for (size_t i = 0; i < m_width; ++i)
            values[at * m_width + i] = m_read.scales[rows[at]] * float(steps[i]);
    }
    size_t count = rows.size();
    std::vector<float> joined;
    std::vector<float> mixed;
    for (const Layer &layer : side) {
        const size_t left = (count + 1) / 2;
        joined.assign(left * 2 * m_width, 0); // beyond the text there is nothing
        mixed.resize(left * 2 * m_width);
        for (size_t at = 0; at < count; ++at)
            normalise(std::span(values).subspan(at * m_width, m_width), layer.norm,
                      std::span(joined).subspan(at * m_width, m_width));
        multiply(layer.mix, joined.data(), left, mixed.data());
        for (size_t at = 0; at < left; ++at)
            for (size_t i = 0; i < m_width; ++i)
                values[at * m_width + i] =
                    values[at * 2 * m_width + i] +
                    mixed[at * 2 * m_width + i] * sigmoid(mixed[(at * 2 + 1) * m_width + i]);
        count = left;
    }
    if (count > 0)
        std::ranges::copy(std::span(values).first(m_width), summary.begin());
}

ContextNetwork::Expectation ContextNetwork::expectationAt(std::span<const Word> words,
                                                          size_t at) const {
    const size_t reach = size_t(1) << m_left.size();
    std::vector<Row> before;
    for (size_t k = 1; k <= reach && k <= at; ++k)
        before.push_back(rowOf(words[at - k]));
    std::vector<Row> behind;
    for (size_t k = 1; k <= reach && at + k < words.size(); ++k)
        behind.push_back(rowOf(words[at + k]));
    std::vector<float> both(2 * m_width);
    summarise(m_left, before, std::span(both).first(m_width));
    summarise(m_right, behind, std::span(both).last(m_width));
    normalise(std::vector(both), m_norm, both);
    std::vector<float> middle(m_first.outputs);
    multiply(m_first, both.data(), 1, middle.data());
    for (float &value : middle)
        value = std::max(value, 0.0F);
    Expectation expectation(m_width);
    multiply(m_second, middle.data(), 1, expectation.data());
    return expectation;
}

double ContextNetwork::fit(const Expectation &expectation, Word word) const {
    const Row row = rowOf(word);
    const qint8 *steps = m_guess.steps.data() + row * m_width;
    float sum = 0;
    for (size_t i = 0; i < m_width; ++i)
        sum += expectation[i] * float(steps[i]);
    return double(sum * m_guess.scales[row] + m_guessBias[row]);
}

} // namespace morat
