// The functions between a network's matrix products, in C alone so that each is built for several processors
// (target_clones): Swift has no such thing, and the plain build would use a quarter of the lanes.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// values = tanh(values), to 1e-6.
void activations_tanh(float *values, size_t count);

/// Adds `bias` to each row, then values = x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))): the GELU without erf
/// (Hendrycks and Gimpel 2016).
void activations_gelu(float *values, const float *bias, size_t rows, size_t columns);

/// Turns each row of scores into shares of one: eˣ over the row's sum of eˣ, to 1e-6.
void activations_softmax(float *scores, size_t rows, size_t columns);

/// values = values + change + bias; the bias is the same for each row.
void activations_add(float *values, const float *change, const float *bias, size_t rows, size_t columns);

/// Gives each row a mean of 0 and a deviation of 1, then values = values · gain + shift where gain is not null.
void activations_norm(
    float *values, const float *gain, const float *shift, size_t rows, size_t columns,
    float epsilon);

#ifdef __cplusplus
}
#endif
