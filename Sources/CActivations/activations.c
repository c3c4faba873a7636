#include "CActivations.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

// Sums may be taken in any order, as the lanes have it.
#pragma clang fp reassociate(on) contract(fast)

#if defined(__x86_64__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

static inline __attribute__((always_inline)) float within(float x, float lowest, float highest) {
    x = x < lowest ? lowest : x;
    return x > highest ? highest : x;
}

// The quotient of two polynomials that Eigen uses.
static inline __attribute__((always_inline)) float hyperbolic_tangent(float value) {
    float x = within(value, -7.905311f, 7.905311f), y = x * x;
    float above = y * -2.7607685e-16f + 2.000188e-13f;
    above = above * y - 8.604672e-11f;
    above = above * y + 5.122297e-8f;
    above = above * y + 1.4857224e-5f;
    above = above * y + 6.3726193e-4f;
    above = above * y + 4.893525e-3f;
    float below = y * 1.1982584e-6f + 1.185347e-4f;
    below = below * y + 2.2684346e-3f;
    below = below * y + 4.893525e-3f;
    return x * above / below;
}

// e to a power that is not above 0; nothing below -87.
static inline __attribute__((always_inline)) float exponential(float value) {
    float x = within(value, -87.0f, 0.0f);
    int32_t whole = (int32_t)(x * 1.442695f - 0.5f);
    float rest = x - (float)whole * 0.693359375f + (float)whole * 2.1219444e-4f;
    float sum = rest * 1.984127e-4f + 1.3888889e-3f;
    sum = sum * rest + 8.333333e-3f;
    sum = sum * rest + 4.1666666e-2f;
    sum = sum * rest + 0.16666667f;
    sum = sum * rest + 0.5f;
    sum = sum * rest + 1.0f;
    sum = sum * rest + 1.0f;
    int32_t bits = (whole + 127) << 23;
    float power;
    memcpy(&power, &bits, sizeof power);
    return sum * power;
}

FOR_EACH_PROCESSOR
void activations_tanh(float *values, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] = hyperbolic_tangent(values[i]);
}

FOR_EACH_PROCESSOR
void activations_gelu(float *restrict values, const float *restrict bias, size_t rows, size_t columns) {
    for (size_t row = 0; row < rows; row++, values += columns) {
        for (size_t i = 0; i < columns; i++) {
            float x = values[i] + bias[i];
            float inner = 0.79788456f * (x + 0.044715f * x * x * x);
            values[i] = 0.5f * x * (1.0f + hyperbolic_tangent(inner));
        }
    }
}

// By lanes: which number wins does not hang on the order, but the compiler may not assume so.
static inline __attribute__((always_inline)) float greatest(const float *values, size_t count) {
    float lanes[16];
    for (int lane = 0; lane < 16; lane++) lanes[lane] = -INFINITY;
    size_t whole = count - count % 16;
    for (size_t i = 0; i < whole; i += 16) {
        for (int lane = 0; lane < 16; lane++) {
            lanes[lane] = values[i + lane] > lanes[lane] ? values[i + lane] : lanes[lane];
        }
    }
    for (size_t i = whole; i < count; i++) lanes[0] = values[i] > lanes[0] ? values[i] : lanes[0];
    for (int lane = 1; lane < 16; lane++) lanes[0] = lanes[lane] > lanes[0] ? lanes[lane] : lanes[0];
    return lanes[0];
}

FOR_EACH_PROCESSOR
void activations_softmax(float *scores, size_t rows, size_t columns) {
    for (size_t row = 0; row < rows; row++, scores += columns) {
        float most = greatest(scores, columns), sum = 0.0f;
        for (size_t i = 0; i < columns; i++) {
            float power = exponential(scores[i] - most);
            scores[i] = power;
            sum += power;
        }
        float share = 1.0f / sum;
        for (size_t i = 0; i < columns; i++) scores[i] *= share;
    }
}

FOR_EACH_PROCESSOR
void activations_add(
    float *restrict values, const float *restrict change, const float *restrict bias, size_t rows, size_t columns) {
    for (size_t row = 0; row < rows; row++, values += columns, change += columns) {
        for (size_t i = 0; i < columns; i++) values[i] += change[i] + bias[i];
    }
}

FOR_EACH_PROCESSOR
void activations_norm(
    float *restrict values, const float *restrict gain, const float *restrict shift, size_t rows, size_t columns,
    float epsilon) {
    for (size_t row = 0; row < rows; row++, values += columns) {
        float sum = 0.0f, squares = 0.0f;
        for (size_t i = 0; i < columns; i++) sum += values[i];
        float mean = sum / (float)columns;
        for (size_t i = 0; i < columns; i++) squares += (values[i] - mean) * (values[i] - mean);
        float scale = 1.0f / sqrtf(squares / (float)columns + epsilon);
        for (size_t i = 0; i < columns; i++) values[i] = (values[i] - mean) * scale;
        if (!gain) continue;
        for (size_t i = 0; i < columns; i++) values[i] = values[i] * gain[i] + shift[i];
    }
}
